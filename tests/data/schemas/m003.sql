BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'vigie','m001_posts_readings_cuts','2026-11-23 07:31:34.070762+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'vigie','m002_talks_inbox','2026-11-23 07:31:34.071046+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'vigie','m003_follower_counters','2026-11-23 07:31:34.072634+00:00');
CREATE TABLE cuts (workspace TEXT NOT NULL, cut TEXT NOT NULL, bucket INTEGER NOT NULL,
            media TEXT NOT NULL, network TEXT NOT NULL, account TEXT NOT NULL, value TEXT NOT NULL,
            reported INTEGER NOT NULL,
            posts INTEGER NOT NULL DEFAULT 0, impressions INTEGER NOT NULL DEFAULT 0, reach INTEGER NOT NULL DEFAULT 0, likes INTEGER NOT NULL DEFAULT 0, comments INTEGER NOT NULL DEFAULT 0, shares INTEGER NOT NULL DEFAULT 0, saves INTEGER NOT NULL DEFAULT 0, clicks INTEGER NOT NULL DEFAULT 0, conversions INTEGER NOT NULL DEFAULT 0, video_views INTEGER NOT NULL DEFAULT 0, followers INTEGER NOT NULL DEFAULT 0, engagements INTEGER NOT NULL DEFAULT 0, engaged_people INTEGER NOT NULL DEFAULT 0, visits INTEGER NOT NULL DEFAULT 0, spend INTEGER NOT NULL DEFAULT 0, goal_value INTEGER NOT NULL DEFAULT 0, mentions INTEGER NOT NULL DEFAULT 0, audience INTEGER NOT NULL DEFAULT 0, received INTEGER NOT NULL DEFAULT 0, answered INTEGER NOT NULL DEFAULT 0, response_minutes INTEGER NOT NULL DEFAULT 0, recipients INTEGER NOT NULL DEFAULT 0, deliveries INTEGER NOT NULL DEFAULT 0, opens INTEGER NOT NULL DEFAULT 0, unsubscribes INTEGER NOT NULL DEFAULT 0, bounces INTEGER NOT NULL DEFAULT 0, reach_per_follower INTEGER NOT NULL DEFAULT 0, followers_gained INTEGER NOT NULL DEFAULT 0, followers_lost INTEGER NOT NULL DEFAULT 0, followers_delta INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (workspace, cut, bucket, media, network, account, value, reported)) STRICT, WITHOUT ROWID;
INSERT INTO "cuts" VALUES('T1','day.account',-1,'earned','x','','',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.account',20763,'owned','linkedin','nova','',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.account',20764,'owned','linkedin','nova','',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.account',20764,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.account',20765,'owned','linkedin','nova','',1152921504606855687,2,9000,8100,9,0,0,0,0,0,0,10009,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1618525359,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.account',20766,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','day.author',-1,'earned','x','','@ana',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.campaign',20763,'owned','linkedin','nova','spring',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.campaign',20764,'owned','linkedin','nova','spring',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.campaign',20764,'owned','linkedin','nova','spring',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.campaign',20765,'owned','linkedin','nova','spring',1152921504606855687,2,9000,8100,9,0,0,0,0,0,0,10009,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1618525359,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.format',20763,'owned','linkedin','nova','image',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.format',20764,'owned','linkedin','nova','image',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.format',20764,'owned','linkedin','nova','video',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.format',20765,'owned','linkedin','nova','image',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.format',20765,'owned','linkedin','nova','video',1152921504606855687,1,4000,3600,4,0,0,0,0,0,0,5004,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,719424460,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',-1,'earned','x','','',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20763,'owned','linkedin','nova','a',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20763,'owned','linkedin','nova','b',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20764,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20764,'owned','linkedin','nova','a',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20764,'owned','linkedin','nova','b',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20765,'owned','linkedin','nova','a',1152921504606855687,2,9000,8100,9,0,0,0,0,0,0,10009,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1618525359,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20765,'owned','linkedin','nova','b',1152921504606855687,2,9000,8100,9,0,0,0,0,0,0,10009,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1618525359,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20766,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','day.outlet',20766,'press','press','','Le Quotidien',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','day.outlet_type',20766,'press','press','','national_daily',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','day.sentiment',-1,'earned','x','','positive',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.slot',20763,'owned','linkedin','nova','7',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.slot',20764,'owned','linkedin','nova','14',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.slot',20764,'owned','linkedin','nova','21',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.slot',20765,'owned','linkedin','nova','28',1152921504606855687,1,4000,3600,4,0,0,0,0,0,0,5004,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,719424460,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.slot',20765,'owned','linkedin','nova','35',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.account',20727,'owned','linkedin','nova','',1152921504606855687,4,12000,11000,30,0,0,0,0,0,0,20012,0,0,0,4936,0,0,0,0,0,0,0,0,0,0,0,2198329430,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.account',20727,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.account',20727,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.campaign',20727,'owned','linkedin','nova','spring',1152921504606855687,4,12000,11000,30,0,0,0,0,0,0,20012,0,0,0,4936,0,0,0,0,0,0,0,0,0,0,0,2198329430,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.campaign',20727,'owned','linkedin','nova','spring',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.format',20727,'owned','linkedin','nova','image',1152921504606855687,2,6000,5400,6,0,0,0,0,0,0,10006,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1079064906,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.format',20727,'owned','linkedin','nova','image',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.format',20727,'owned','linkedin','nova','video',1152921504606855687,2,6000,5600,24,0,0,0,0,0,0,10006,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1119264524,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.hashtag',20727,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.hashtag',20727,'owned','linkedin','nova','a',1152921504606855687,4,12000,11000,30,0,0,0,0,0,0,20012,0,0,0,4936,0,0,0,0,0,0,0,0,0,0,0,2198329430,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.hashtag',20727,'owned','linkedin','nova','b',1152921504606855687,4,12000,11000,30,0,0,0,0,0,0,20012,0,0,0,4936,0,0,0,0,0,0,0,0,0,0,0,2198329430,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.hashtag',20727,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.outlet',20727,'press','press','','Le Quotidien',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.outlet_type',20727,'press','press','','national_daily',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.slot',20727,'owned','linkedin','nova','14',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.slot',20727,'owned','linkedin','nova','21',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.slot',20727,'owned','linkedin','nova','28',1152921504606855687,1,4000,3600,4,0,0,0,0,0,0,5004,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,719424460,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.slot',20727,'owned','linkedin','nova','35',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.slot',20727,'owned','linkedin','nova','7',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',-1,'earned','x','','',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',20763,'owned','linkedin','nova','',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',20764,'owned','linkedin','nova','',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',20764,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',20765,'owned','linkedin','nova','',1152921504606855687,2,9000,8100,9,0,0,0,0,0,0,10009,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1618525359,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',20766,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','day.author',-1,'earned','x','','@ana',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.campaign',20763,'owned','linkedin','nova','spring',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.campaign',20764,'owned','linkedin','nova','spring',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.campaign',20764,'owned','linkedin','nova','spring',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.campaign',20765,'owned','linkedin','nova','spring',1152921504606855687,2,9000,8100,9,0,0,0,0,0,0,10009,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1618525359,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.format',20763,'owned','linkedin','nova','image',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.format',20764,'owned','linkedin','nova','image',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.format',20764,'owned','linkedin','nova','video',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.format',20765,'owned','linkedin','nova','image',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.format',20765,'owned','linkedin','nova','video',1152921504606855687,1,4000,3600,4,0,0,0,0,0,0,5004,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,719424460,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',-1,'earned','x','','',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20763,'owned','linkedin','nova','a',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20763,'owned','linkedin','nova','b',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20764,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20764,'owned','linkedin','nova','a',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20764,'owned','linkedin','nova','b',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20765,'owned','linkedin','nova','a',1152921504606855687,2,9000,8100,9,0,0,0,0,0,0,10009,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1618525359,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20765,'owned','linkedin','nova','b',1152921504606855687,2,9000,8100,9,0,0,0,0,0,0,10009,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1618525359,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20766,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','day.outlet',20766,'press','press','','Le Quotidien',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','day.outlet_type',20766,'press','press','','national_daily',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','day.sentiment',-1,'earned','x','','positive',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.slot',20763,'owned','linkedin','nova','7',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.slot',20764,'owned','linkedin','nova','14',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.slot',20764,'owned','linkedin','nova','21',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.slot',20765,'owned','linkedin','nova','28',1152921504606855687,1,4000,3600,4,0,0,0,0,0,0,5004,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,719424460,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.slot',20765,'owned','linkedin','nova','35',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.account',20727,'owned','linkedin','nova','',1152921504606855687,4,12000,11000,30,0,0,0,0,0,0,20012,0,0,0,4936,0,0,0,0,0,0,0,0,0,0,0,2198329430,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.account',20727,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.account',20727,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.campaign',20727,'owned','linkedin','nova','spring',1152921504606855687,4,12000,11000,30,0,0,0,0,0,0,20012,0,0,0,4936,0,0,0,0,0,0,0,0,0,0,0,2198329430,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.campaign',20727,'owned','linkedin','nova','spring',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.format',20727,'owned','linkedin','nova','image',1152921504606855687,2,6000,5400,6,0,0,0,0,0,0,10006,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1079064906,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.format',20727,'owned','linkedin','nova','image',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.format',20727,'owned','linkedin','nova','video',1152921504606855687,2,6000,5600,24,0,0,0,0,0,0,10006,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1119264524,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.hashtag',20727,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.hashtag',20727,'owned','linkedin','nova','a',1152921504606855687,4,12000,11000,30,0,0,0,0,0,0,20012,0,0,0,4936,0,0,0,0,0,0,0,0,0,0,0,2198329430,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.hashtag',20727,'owned','linkedin','nova','b',1152921504606855687,4,12000,11000,30,0,0,0,0,0,0,20012,0,0,0,4936,0,0,0,0,0,0,0,0,0,0,0,2198329430,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.hashtag',20727,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.outlet',20727,'press','press','','Le Quotidien',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.outlet_type',20727,'press','press','','national_daily',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.slot',20727,'owned','linkedin','nova','14',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.slot',20727,'owned','linkedin','nova','21',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.slot',20727,'owned','linkedin','nova','28',1152921504606855687,1,4000,3600,4,0,0,0,0,0,0,5004,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,719424460,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.slot',20727,'owned','linkedin','nova','35',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.slot',20727,'owned','linkedin','nova','7',1152921504606855687,1,1000,900,1,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
CREATE TABLE deliveries (workspace TEXT NOT NULL, delivery TEXT NOT NULL,
            at INTEGER NOT NULL, submission INTEGER NOT NULL,
            PRIMARY KEY (workspace, delivery)) STRICT, WITHOUT ROWID;
INSERT INTO "deliveries" VALUES('T1','D1T1',1795000060,1);
INSERT INTO "deliveries" VALUES('T1','D2T1',1795000180,3);
INSERT INTO "deliveries" VALUES('T2','D1T2',1795000360,5);
INSERT INTO "deliveries" VALUES('T2','D2T2',1795000480,7);
CREATE TABLE inbox (id INTEGER PRIMARY KEY, workspace TEXT NOT NULL,
            delivery TEXT NOT NULL, at INTEGER NOT NULL, body TEXT,
            UNIQUE (workspace, delivery)) STRICT;
INSERT INTO "inbox" VALUES(1,'T1','delivery é 1',1794900001,'body é 1');
INSERT INTO "inbox" VALUES(2,'T2','delivery é 2',1794900002,NULL);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, details TEXT NOT NULL)
            STRICT;
INSERT INTO "journal" VALUES(1,'T1',1795000060,'U1','submit','{"submission": 1, "source": "posts.csv", "new": 5, "updated": 0}');
INSERT INTO "journal" VALUES(2,'T1',1795000120,'U2','submit','{"submission": 2, "source": "form", "new": 1, "updated": 2, "posts": [{"network": "linkedin", "title": "Été <2> & co", "account": "nova", "day": "2026-11-07"}, {"network": "linkedin", "title": "Été <3> & co", "account": "nova", "day": "2026-11-07"}, {"network": "x", "title": "=cmd()", "account": "", "day": null}], "changes": [["reach", 1800, 2000], ["likes", 2, 20], ["comments", null, 4]]}');
INSERT INTO "journal" VALUES(3,'T1',1795000180,'U2','submit','{"submission": 3, "source": "line", "new": 1, "updated": 0, "posts": [{"network": "x", "title": "", "account": "", "day": "2026-11-08"}], "changes": []}');
INSERT INTO "journal" VALUES(4,'T1',1795000240,'U2','undo','{"submission": 3, "source": "line", "removed": 1, "restored": 0}');
INSERT INTO "journal" VALUES(5,'T1',1795000300,'U1','submit','{"submission": 4, "source": "late.csv", "new": 1, "updated": 0, "posts": [{"network": "press", "title": "Le Quotidien", "account": "", "day": "2026-11-09"}], "changes": [["audience", null, 120000], ["followers_gained", null, 3]]}');
INSERT INTO "journal" VALUES(6,'T2',1795000360,'U1','submit','{"submission": 5, "source": "posts.csv", "new": 5, "updated": 0}');
INSERT INTO "journal" VALUES(7,'T2',1795000420,'U2','submit','{"submission": 6, "source": "form", "new": 1, "updated": 2, "posts": [{"network": "linkedin", "title": "Été <2> & co", "account": "nova", "day": "2026-11-07"}, {"network": "linkedin", "title": "Été <3> & co", "account": "nova", "day": "2026-11-07"}, {"network": "x", "title": "=cmd()", "account": "", "day": null}], "changes": [["reach", 1800, 2000], ["likes", 2, 20], ["comments", null, 4]]}');
INSERT INTO "journal" VALUES(8,'T2',1795000480,'U2','submit','{"submission": 7, "source": "line", "new": 1, "updated": 0, "posts": [{"network": "x", "title": "", "account": "", "day": "2026-11-08"}], "changes": []}');
INSERT INTO "journal" VALUES(9,'T2',1795000540,'U2','undo','{"submission": 7, "source": "line", "removed": 1, "restored": 0}');
INSERT INTO "journal" VALUES(10,'T2',1795000600,'U1','submit','{"submission": 8, "source": "late.csv", "new": 1, "updated": 0, "posts": [{"network": "press", "title": "Le Quotidien", "account": "", "day": "2026-11-09"}], "changes": [["audience", null, 120000], ["followers_gained", null, 3]]}');
CREATE TABLE posts (row INTEGER PRIMARY KEY, workspace TEXT NOT NULL, network TEXT NOT NULL DEFAULT '', post_id TEXT NOT NULL DEFAULT '', media TEXT NOT NULL DEFAULT '', account TEXT NOT NULL DEFAULT '', published_at INTEGER, day INTEGER NOT NULL DEFAULT -1, slot INTEGER NOT NULL DEFAULT -1, format TEXT NOT NULL DEFAULT '', campaign TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '', url TEXT NOT NULL DEFAULT '', hashtags TEXT NOT NULL DEFAULT '', sentiment TEXT NOT NULL DEFAULT '', outlet TEXT NOT NULL DEFAULT '', outlet_type TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '', prominence TEXT NOT NULL DEFAULT '', impressions INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER, saves INTEGER, clicks INTEGER, conversions INTEGER, video_views INTEGER, followers INTEGER, engagements INTEGER, engaged_people INTEGER, visits INTEGER, spend INTEGER, goal_value INTEGER, mentions INTEGER, audience INTEGER, received INTEGER, answered INTEGER, response_minutes INTEGER, recipients INTEGER, deliveries INTEGER, opens INTEGER, unsubscribes INTEGER, bounces INTEGER,
            reach_per_follower INTEGER, reported INTEGER NOT NULL,
            taken_at INTEGER NOT NULL, submission INTEGER NOT NULL, followers_gained INTEGER, followers_lost INTEGER, followers_delta INTEGER,
            UNIQUE (workspace, network, post_id)) STRICT;
INSERT INTO "posts" VALUES(1,'T1','linkedin','p1','owned','nova',1794050000,20763,7,'image','spring','','Été <1> & co','','a b','','','','','',1000,900,1,NULL,NULL,NULL,NULL,NULL,NULL,5001,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,179964007,1152921504606855687,1795000060,1,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(2,'T1','linkedin','p2','owned','nova',1794100000,20764,14,'video','spring','','Été <2> & co','','a b','','','','','',2000,2000,20,NULL,NULL,NULL,NULL,NULL,NULL,5002,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,399840064,1152921504606855687,1795000120,2,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(3,'T1','linkedin','p3','owned','nova',1794150000,20764,21,'image','spring','','Été <3> & co','','','','','','','',3000,2700,3,4,NULL,NULL,NULL,NULL,NULL,5003,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,539676194,1152921504606855695,1795000120,2,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(4,'T1','linkedin','p4','owned','nova',1794200000,20765,28,'video','spring','','Été <4> & co','','a b','','','','','',4000,3600,4,NULL,NULL,NULL,NULL,NULL,NULL,5004,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,719424460,1152921504606855687,1795000060,1,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(5,'T1','linkedin','p5','owned','nova',1794250000,20765,35,'image','spring','','Été <5> & co','','a b','','','','','',5000,4500,5,NULL,NULL,NULL,NULL,NULL,NULL,5005,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,899100899,1152921504606855687,1795000060,1,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(6,'T1','x','q1','earned','',NULL,-1,-1,'','','@ana','=cmd()','','','positive','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1795000120,2,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(7,'T1','press','a1','press','',NULL,20766,-1,'','','','','','','','Le Quotidien','national_daily','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,120000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,33619968,1795000300,4,3,NULL,NULL);
INSERT INTO "posts" VALUES(8,'T2','linkedin','p1','owned','nova',1794050000,20763,7,'image','spring','','Été <1> & co','','a b','','','','','',1000,900,1,NULL,NULL,NULL,NULL,NULL,NULL,5001,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,179964007,1152921504606855687,1795000360,5,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(9,'T2','linkedin','p2','owned','nova',1794100000,20764,14,'video','spring','','Été <2> & co','','a b','','','','','',2000,2000,20,NULL,NULL,NULL,NULL,NULL,NULL,5002,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,399840064,1152921504606855687,1795000420,6,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(10,'T2','linkedin','p3','owned','nova',1794150000,20764,21,'image','spring','','Été <3> & co','','','','','','','',3000,2700,3,4,NULL,NULL,NULL,NULL,NULL,5003,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,539676194,1152921504606855695,1795000420,6,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(11,'T2','linkedin','p4','owned','nova',1794200000,20765,28,'video','spring','','Été <4> & co','','a b','','','','','',4000,3600,4,NULL,NULL,NULL,NULL,NULL,NULL,5004,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,719424460,1152921504606855687,1795000360,5,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(12,'T2','linkedin','p5','owned','nova',1794250000,20765,35,'image','spring','','Été <5> & co','','a b','','','','','',5000,4500,5,NULL,NULL,NULL,NULL,NULL,NULL,5005,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,899100899,1152921504606855687,1795000360,5,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(13,'T2','x','q1','earned','',NULL,-1,-1,'','','@ana','=cmd()','','','positive','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1795000420,6,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(14,'T2','press','a1','press','',NULL,20766,-1,'','','','','','','','Le Quotidien','national_daily','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,120000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,33619968,1795000600,8,3,NULL,NULL);
CREATE TABLE readings (workspace TEXT NOT NULL, network TEXT NOT NULL DEFAULT '', post_id TEXT NOT NULL DEFAULT '', media TEXT NOT NULL DEFAULT '', account TEXT NOT NULL DEFAULT '', published_at INTEGER, day INTEGER NOT NULL DEFAULT -1, slot INTEGER NOT NULL DEFAULT -1, format TEXT NOT NULL DEFAULT '', campaign TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '', url TEXT NOT NULL DEFAULT '', hashtags TEXT NOT NULL DEFAULT '', sentiment TEXT NOT NULL DEFAULT '', outlet TEXT NOT NULL DEFAULT '', outlet_type TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '', prominence TEXT NOT NULL DEFAULT '', impressions INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER, saves INTEGER, clicks INTEGER, conversions INTEGER, video_views INTEGER, followers INTEGER, engagements INTEGER, engaged_people INTEGER, visits INTEGER, spend INTEGER, goal_value INTEGER, mentions INTEGER, audience INTEGER, received INTEGER, answered INTEGER, response_minutes INTEGER, recipients INTEGER, deliveries INTEGER, opens INTEGER, unsubscribes INTEGER, bounces INTEGER,
            taken_at INTEGER NOT NULL, submission INTEGER NOT NULL, followers_gained INTEGER, followers_lost INTEGER, followers_delta INTEGER,
            UNIQUE (workspace, network, post_id, taken_at, submission)) STRICT;
INSERT INTO "readings" VALUES('T1','linkedin','p2','owned','nova',1794100000,20764,14,'video','spring','','Été <2> & co','','a b','','','','','',2000,1800,2,NULL,NULL,NULL,NULL,NULL,NULL,5002,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000060,1,NULL,NULL,NULL);
INSERT INTO "readings" VALUES('T1','linkedin','p3','owned','nova',1794150000,20764,21,'image','spring','','Été <3> & co','','','','','','','',3000,2700,3,NULL,NULL,NULL,NULL,NULL,NULL,5003,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000060,1,NULL,NULL,NULL);
INSERT INTO "readings" VALUES('T1','linkedin','p2','owned','',NULL,-1,-1,'','','','','','','','','','','',NULL,2000,20,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000120,2,NULL,NULL,NULL);
INSERT INTO "readings" VALUES('T1','linkedin','p3','owned','',NULL,-1,-1,'','','','','','','','','','','',NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000120,2,NULL,NULL,NULL);
INSERT INTO "readings" VALUES('T2','linkedin','p2','owned','nova',1794100000,20764,14,'video','spring','','Été <2> & co','','a b','','','','','',2000,1800,2,NULL,NULL,NULL,NULL,NULL,NULL,5002,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000360,5,NULL,NULL,NULL);
INSERT INTO "readings" VALUES('T2','linkedin','p3','owned','nova',1794150000,20764,21,'image','spring','','Été <3> & co','','','','','','','',3000,2700,3,NULL,NULL,NULL,NULL,NULL,NULL,5003,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000360,5,NULL,NULL,NULL);
INSERT INTO "readings" VALUES('T2','linkedin','p2','owned','',NULL,-1,-1,'','','','','','','','','','','',NULL,2000,20,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000420,6,NULL,NULL,NULL);
INSERT INTO "readings" VALUES('T2','linkedin','p3','owned','',NULL,-1,-1,'','','','','','','','','','','',NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000420,6,NULL,NULL,NULL);
CREATE TABLE submissions (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            who TEXT NOT NULL, source TEXT NOT NULL, at INTEGER NOT NULL, taken_at INTEGER NOT NULL,
            first_row INTEGER NOT NULL DEFAULT 0, last_row INTEGER NOT NULL DEFAULT -1,
            new INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0,
            unchanged INTEGER NOT NULL DEFAULT 0, undone_at INTEGER, undone_by TEXT) STRICT;
INSERT INTO "submissions" VALUES(1,'T1','U1','posts.csv',1795000060,1795000060,1,5,5,0,0,NULL,NULL);
INSERT INTO "submissions" VALUES(2,'T1','U2','form',1795000120,1795000120,6,6,1,2,0,NULL,NULL);
INSERT INTO "submissions" VALUES(3,'T1','U2','line',1795000180,1795000180,7,7,1,0,0,1795000240,'U2');
INSERT INTO "submissions" VALUES(4,'T1','U1','late.csv',1795000300,1795000300,7,7,1,0,0,NULL,NULL);
INSERT INTO "submissions" VALUES(5,'T2','U1','posts.csv',1795000360,1795000360,8,12,5,0,0,NULL,NULL);
INSERT INTO "submissions" VALUES(6,'T2','U2','form',1795000420,1795000420,13,13,1,2,0,NULL,NULL);
INSERT INTO "submissions" VALUES(7,'T2','U2','line',1795000480,1795000480,14,14,1,0,0,1795000540,'U2');
INSERT INTO "submissions" VALUES(8,'T2','U1','late.csv',1795000600,1795000600,14,14,1,0,0,NULL,NULL);
CREATE TABLE talks (workspace TEXT NOT NULL, thread TEXT NOT NULL, query TEXT NOT NULL,
            language TEXT NOT NULL, chosen TEXT NOT NULL, asking TEXT NOT NULL,
            at INTEGER NOT NULL, PRIMARY KEY (workspace, thread)) STRICT, WITHOUT ROWID;
INSERT INTO "talks" VALUES('T1','thread é 1','query é 1','fr','chosen é 1','asking é 1',1794900001);
INSERT INTO "talks" VALUES('T2','thread é 2','query é 2','fr','chosen é 2','asking é 2',1794900002);
CREATE TABLE workspaces (workspace TEXT PRIMARY KEY NOT NULL, zone TEXT NOT NULL)
            STRICT, WITHOUT ROWID;
INSERT INTO "workspaces" VALUES('T1','Europe/Paris');
INSERT INTO "workspaces" VALUES('T2','Europe/Paris');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX posts_by_day ON posts (workspace, media, day);
CREATE INDEX followers_by_account ON posts
            (workspace, network, account, day DESC, media, published_at DESC)
            WHERE followers IS NOT NULL AND media IN ('owned', 'account');
CREATE INDEX readings_by_submission ON readings (workspace, submission);
CREATE INDEX submissions_by_workspace ON submissions (workspace, id);
CREATE INDEX deliveries_by_time ON deliveries (workspace, at);
CREATE INDEX journal_by_workspace ON journal (workspace, id);
CREATE INDEX talks_by_time ON talks (at);
CREATE INDEX inbox_by_time ON inbox (at);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('submissions',8);
INSERT INTO "sqlite_sequence" VALUES('journal',10);
COMMIT;
