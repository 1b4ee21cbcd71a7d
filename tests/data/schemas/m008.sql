BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'vigie','m001_posts_readings_cuts','2026-11-23 07:31:36.747580+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'vigie','m002_talks_inbox','2026-11-23 07:31:36.747886+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'vigie','m003_follower_counters','2026-11-23 07:31:36.754816+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'vigie','m004_files','2026-11-23 07:31:36.755273+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'vigie','m005_by_hand','2026-11-23 07:31:36.755970+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'vigie','m006_reminders','2026-11-23 07:31:36.756186+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'vigie','m007_objectives','2026-11-23 07:31:36.756344+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'vigie','m008_digests','2026-11-23 07:31:36.756468+00:00');
CREATE TABLE claims (workspace TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (workspace, key)) STRICT, WITHOUT ROWID;
INSERT INTO "claims" VALUES('T1','reminder 1 2026-11-16',1794900001);
INSERT INTO "claims" VALUES('T2','reminder 2 2026-11-16',1794900002);
CREATE TABLE cuts (workspace TEXT NOT NULL, cut TEXT NOT NULL, bucket INTEGER NOT NULL,
            media TEXT NOT NULL, network TEXT NOT NULL, account TEXT NOT NULL, value TEXT NOT NULL,
            reported INTEGER NOT NULL,
            posts INTEGER NOT NULL DEFAULT 0, impressions INTEGER NOT NULL DEFAULT 0, reach INTEGER NOT NULL DEFAULT 0, likes INTEGER NOT NULL DEFAULT 0, comments INTEGER NOT NULL DEFAULT 0, shares INTEGER NOT NULL DEFAULT 0, saves INTEGER NOT NULL DEFAULT 0, clicks INTEGER NOT NULL DEFAULT 0, conversions INTEGER NOT NULL DEFAULT 0, video_views INTEGER NOT NULL DEFAULT 0, followers INTEGER NOT NULL DEFAULT 0, engagements INTEGER NOT NULL DEFAULT 0, engaged_people INTEGER NOT NULL DEFAULT 0, visits INTEGER NOT NULL DEFAULT 0, spend INTEGER NOT NULL DEFAULT 0, goal_value INTEGER NOT NULL DEFAULT 0, mentions INTEGER NOT NULL DEFAULT 0, audience INTEGER NOT NULL DEFAULT 0, received INTEGER NOT NULL DEFAULT 0, answered INTEGER NOT NULL DEFAULT 0, response_minutes INTEGER NOT NULL DEFAULT 0, recipients INTEGER NOT NULL DEFAULT 0, deliveries INTEGER NOT NULL DEFAULT 0, opens INTEGER NOT NULL DEFAULT 0, unsubscribes INTEGER NOT NULL DEFAULT 0, bounces INTEGER NOT NULL DEFAULT 0, reach_per_follower INTEGER NOT NULL DEFAULT 0, followers_gained INTEGER NOT NULL DEFAULT 0, followers_lost INTEGER NOT NULL DEFAULT 0, followers_delta INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (workspace, cut, bucket, media, network, account, value, reported)) STRICT, WITHOUT ROWID;
INSERT INTO "cuts" VALUES('T1','day.account',-1,'earned','x','','',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.account',20763,'owned','linkedin','nova','',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.account',20764,'owned','linkedin','nova','',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.account',20764,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.account',20765,'owned','linkedin','nova','',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.account',20766,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','day.author',-1,'earned','x','','@ana',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.campaign',20763,'owned','linkedin','nova','spring',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.campaign',20764,'owned','linkedin','nova','spring',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.campaign',20764,'owned','linkedin','nova','spring',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.campaign',20765,'owned','linkedin','nova','spring',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.format',20763,'owned','linkedin','nova','image',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.format',20764,'owned','linkedin','nova','image',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.format',20764,'owned','linkedin','nova','video',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.format',20765,'owned','linkedin','nova','image',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',-1,'earned','x','','',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20763,'owned','linkedin','nova','a',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20763,'owned','linkedin','nova','b',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20764,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20764,'owned','linkedin','nova','a',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20764,'owned','linkedin','nova','b',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20765,'owned','linkedin','nova','a',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20765,'owned','linkedin','nova','b',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.hashtag',20766,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','day.outlet',20766,'press','press','','Le Quotidien',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','day.outlet_type',20766,'press','press','','national_daily',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','day.sentiment',-1,'earned','x','','positive',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.slot',20763,'owned','linkedin','nova','7',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.slot',20764,'owned','linkedin','nova','14',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.slot',20764,'owned','linkedin','nova','21',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','day.slot',20765,'owned','linkedin','nova','35',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.account',20727,'owned','linkedin','nova','',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.account',20727,'owned','linkedin','nova','',1152921504606855687,2,7000,6500,25,0,0,0,0,0,0,10007,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1298940963,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.account',20727,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.account',20727,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.campaign',20727,'owned','linkedin','nova','spring',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.campaign',20727,'owned','linkedin','nova','spring',1152921504606855687,2,7000,6500,25,0,0,0,0,0,0,10007,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1298940963,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.campaign',20727,'owned','linkedin','nova','spring',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.format',20727,'owned','linkedin','nova','image',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.format',20727,'owned','linkedin','nova','image',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.format',20727,'owned','linkedin','nova','image',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.format',20727,'owned','linkedin','nova','video',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.hashtag',20727,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.hashtag',20727,'owned','linkedin','nova','a',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.hashtag',20727,'owned','linkedin','nova','a',1152921504606855687,2,7000,6500,25,0,0,0,0,0,0,10007,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1298940963,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.hashtag',20727,'owned','linkedin','nova','b',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.hashtag',20727,'owned','linkedin','nova','b',1152921504606855687,2,7000,6500,25,0,0,0,0,0,0,10007,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1298940963,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.hashtag',20727,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.outlet',20727,'press','press','','Le Quotidien',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.outlet_type',20727,'press','press','','national_daily',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.slot',20727,'owned','linkedin','nova','14',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.slot',20727,'owned','linkedin','nova','21',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.slot',20727,'owned','linkedin','nova','35',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T1','quarter.slot',20727,'owned','linkedin','nova','7',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',-1,'earned','x','','',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',20763,'owned','linkedin','nova','',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',20764,'owned','linkedin','nova','',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',20764,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',20765,'owned','linkedin','nova','',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.account',20766,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','day.author',-1,'earned','x','','@ana',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.campaign',20763,'owned','linkedin','nova','spring',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.campaign',20764,'owned','linkedin','nova','spring',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.campaign',20764,'owned','linkedin','nova','spring',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.campaign',20765,'owned','linkedin','nova','spring',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.format',20763,'owned','linkedin','nova','image',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.format',20764,'owned','linkedin','nova','image',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.format',20764,'owned','linkedin','nova','video',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.format',20765,'owned','linkedin','nova','image',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',-1,'earned','x','','',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20763,'owned','linkedin','nova','a',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20763,'owned','linkedin','nova','b',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20764,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20764,'owned','linkedin','nova','a',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20764,'owned','linkedin','nova','b',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20765,'owned','linkedin','nova','a',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20765,'owned','linkedin','nova','b',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.hashtag',20766,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','day.outlet',20766,'press','press','','Le Quotidien',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','day.outlet_type',20766,'press','press','','national_daily',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','day.sentiment',-1,'earned','x','','positive',0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.slot',20763,'owned','linkedin','nova','7',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.slot',20764,'owned','linkedin','nova','14',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.slot',20764,'owned','linkedin','nova','21',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','day.slot',20765,'owned','linkedin','nova','35',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.account',20727,'owned','linkedin','nova','',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.account',20727,'owned','linkedin','nova','',1152921504606855687,2,7000,6500,25,0,0,0,0,0,0,10007,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1298940963,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.account',20727,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.account',20727,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.campaign',20727,'owned','linkedin','nova','spring',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.campaign',20727,'owned','linkedin','nova','spring',1152921504606855687,2,7000,6500,25,0,0,0,0,0,0,10007,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1298940963,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.campaign',20727,'owned','linkedin','nova','spring',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.format',20727,'owned','linkedin','nova','image',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.format',20727,'owned','linkedin','nova','image',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.format',20727,'owned','linkedin','nova','image',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.format',20727,'owned','linkedin','nova','video',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.hashtag',20727,'owned','linkedin','nova','',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.hashtag',20727,'owned','linkedin','nova','a',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.hashtag',20727,'owned','linkedin','nova','a',1152921504606855687,2,7000,6500,25,0,0,0,0,0,0,10007,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1298940963,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.hashtag',20727,'owned','linkedin','nova','b',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.hashtag',20727,'owned','linkedin','nova','b',1152921504606855687,2,7000,6500,25,0,0,0,0,0,0,10007,0,0,0,2468,0,0,0,0,0,0,0,0,0,0,0,1298940963,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.hashtag',20727,'press','press','','',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.outlet',20727,'press','press','','Le Quotidien',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.outlet_type',20727,'press','press','','national_daily',33619968,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,120000,0,0,0,0,0,0,0,0,0,3,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.slot',20727,'owned','linkedin','nova','14',1152921504606855687,1,2000,2000,20,0,0,0,0,0,0,5002,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,399840064,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.slot',20727,'owned','linkedin','nova','21',1152921504606855695,1,3000,2700,3,4,0,0,0,0,0,5003,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,539676194,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.slot',20727,'owned','linkedin','nova','35',1152921504606855687,1,5000,4500,5,0,0,0,0,0,0,5005,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,899100899,0,0,0);
INSERT INTO "cuts" VALUES('T2','quarter.slot',20727,'owned','linkedin','nova','7',1152921504606855686,1,0,900,11,0,0,0,0,0,0,5001,0,0,0,1234,0,0,0,0,0,0,0,0,0,0,0,179964007,0,0,0);
CREATE TABLE deliveries (workspace TEXT NOT NULL, delivery TEXT NOT NULL,
            at INTEGER NOT NULL, submission INTEGER NOT NULL,
            PRIMARY KEY (workspace, delivery)) STRICT, WITHOUT ROWID;
INSERT INTO "deliveries" VALUES('T1','D1T1',1795000060,1);
INSERT INTO "deliveries" VALUES('T1','D2T1',1795000300,3);
INSERT INTO "deliveries" VALUES('T2','D1T2',1795000960,7);
INSERT INTO "deliveries" VALUES('T2','D2T2',1795001200,9);
CREATE TABLE digests (workspace TEXT NOT NULL, channel TEXT NOT NULL,
            weekday INTEGER NOT NULL, minute INTEGER NOT NULL, zone TEXT NOT NULL,
            language TEXT NOT NULL, owner TEXT NOT NULL, scope TEXT NOT NULL, lines TEXT NOT NULL,
            objectives TEXT NOT NULL, since INTEGER NOT NULL, stopped TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (workspace, channel)) STRICT, WITHOUT ROWID;
INSERT INTO "digests" VALUES('T1','channel é 1',1,541,'Europe/Paris','fr','owner é 1','scope é 1','lines é 1','objectives é 1',1794900001,'');
INSERT INTO "digests" VALUES('T2','channel é 2',2,542,'Europe/Paris','fr','owner é 2','scope é 2','lines é 2','objectives é 2',1794900002,'is_archived');
CREATE TABLE files (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            file TEXT NOT NULL, name TEXT NOT NULL, channel TEXT NOT NULL, thread TEXT NOT NULL,
            message TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL,
            sha256 TEXT NOT NULL, choices TEXT NOT NULL, found TEXT NOT NULL, state TEXT NOT NULL,
            who TEXT NOT NULL, decided INTEGER, submission INTEGER) STRICT;
INSERT INTO "files" VALUES(1,'T1','file é 1','name é 1','channel é 1','thread é 1','message é 1','person é 1',1794900001,'sha256 é 1','{}','{}','state é 1','who é 1',138,583);
INSERT INTO "files" VALUES(2,'T2','file é 2','name é 2','channel é 2','thread é 2','message é 2','person é 2',1794900002,'sha256 é 2','{}','{}','state é 2','who é 2',NULL,NULL);
CREATE TABLE inbox (id INTEGER PRIMARY KEY, workspace TEXT NOT NULL,
            delivery TEXT NOT NULL, at INTEGER NOT NULL, body TEXT,
            UNIQUE (workspace, delivery)) STRICT;
INSERT INTO "inbox" VALUES(1,'T1','delivery é 1',1794900001,'body é 1');
INSERT INTO "inbox" VALUES(2,'T2','delivery é 2',1794900002,NULL);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, details TEXT NOT NULL)
            STRICT;
INSERT INTO "journal" VALUES(1,'T1',1795000120,'U1','submit','{"submission": 1, "source": "posts.csv", "new": 5, "updated": 0}');
INSERT INTO "journal" VALUES(2,'T1',1795000240,'U2','submit','{"submission": 2, "source": "form", "new": 1, "updated": 2, "posts": [{"network": "linkedin", "title": "Été <2> & co", "account": "nova", "media": "owned", "day": "2026-11-07"}, {"network": "linkedin", "title": "Été <3> & co", "account": "nova", "media": "owned", "day": "2026-11-07"}, {"network": "x", "title": "=cmd()", "account": "", "media": "earned", "day": null}], "changes": [["reach", 1800, 2000], ["likes", 2, 20], ["comments", null, 4]]}');
INSERT INTO "journal" VALUES(3,'T1',1795000360,'U2','submit','{"submission": 3, "source": "line", "new": 1, "updated": 0, "posts": [{"network": "x", "title": "", "account": "", "media": "earned", "day": "2026-11-08"}], "changes": []}');
INSERT INTO "journal" VALUES(4,'T1',1795000420,'U2','undo','{"submission": 3, "source": "line", "removed": 1, "restored": 0, "media": "earned"}');
INSERT INTO "journal" VALUES(5,'T1',1795000540,'U1','submit','{"submission": 4, "source": "late.csv", "new": 1, "updated": 0, "posts": [{"network": "press", "title": "Le Quotidien", "account": "", "media": "press", "day": "2026-11-09"}], "changes": [["audience", null, 120000], ["followers_gained", null, 3]]}');
INSERT INTO "journal" VALUES(6,'T1',1795000720,'U1','submit','{"submission": 5, "source": "edit", "new": 0, "updated": 1, "posts": [{"network": "linkedin", "title": "Été <1> & co", "account": "nova", "media": "owned", "day": "2026-11-06"}], "changes": [["impressions", 1000, null], ["likes", 1, 11]]}');
INSERT INTO "journal" VALUES(7,'T1',1795000900,'U1','submit','{"submission": 6, "source": "delete", "new": 0, "updated": 1, "posts": [{"network": "linkedin", "title": "Été <4> & co", "account": "nova", "media": "owned", "day": "2026-11-08"}], "changes": []}');
INSERT INTO "journal" VALUES(8,'T2',1795001020,'U1','submit','{"submission": 7, "source": "posts.csv", "new": 5, "updated": 0}');
INSERT INTO "journal" VALUES(9,'T2',1795001140,'U2','submit','{"submission": 8, "source": "form", "new": 1, "updated": 2, "posts": [{"network": "linkedin", "title": "Été <2> & co", "account": "nova", "media": "owned", "day": "2026-11-07"}, {"network": "linkedin", "title": "Été <3> & co", "account": "nova", "media": "owned", "day": "2026-11-07"}, {"network": "x", "title": "=cmd()", "account": "", "media": "earned", "day": null}], "changes": [["reach", 1800, 2000], ["likes", 2, 20], ["comments", null, 4]]}');
INSERT INTO "journal" VALUES(10,'T2',1795001260,'U2','submit','{"submission": 9, "source": "line", "new": 1, "updated": 0, "posts": [{"network": "x", "title": "", "account": "", "media": "earned", "day": "2026-11-08"}], "changes": []}');
INSERT INTO "journal" VALUES(11,'T2',1795001320,'U2','undo','{"submission": 9, "source": "line", "removed": 1, "restored": 0, "media": "earned"}');
INSERT INTO "journal" VALUES(12,'T2',1795001440,'U1','submit','{"submission": 10, "source": "late.csv", "new": 1, "updated": 0, "posts": [{"network": "press", "title": "Le Quotidien", "account": "", "media": "press", "day": "2026-11-09"}], "changes": [["audience", null, 120000], ["followers_gained", null, 3]]}');
INSERT INTO "journal" VALUES(13,'T2',1795001620,'U1','submit','{"submission": 11, "source": "edit", "new": 0, "updated": 1, "posts": [{"network": "linkedin", "title": "Été <1> & co", "account": "nova", "media": "owned", "day": "2026-11-06"}], "changes": [["impressions", 1000, null], ["likes", 1, 11]]}');
INSERT INTO "journal" VALUES(14,'T2',1795001800,'U1','submit','{"submission": 12, "source": "delete", "new": 0, "updated": 1, "posts": [{"network": "linkedin", "title": "Été <4> & co", "account": "nova", "media": "owned", "day": "2026-11-08"}], "changes": []}');
CREATE TABLE mappings (workspace TEXT NOT NULL, signature TEXT NOT NULL,
            choices TEXT NOT NULL, who TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (workspace, signature)) STRICT, WITHOUT ROWID;
INSERT INTO "mappings" VALUES('T1','signature é 1','{}','who é 1',1794900001);
INSERT INTO "mappings" VALUES('T2','signature é 2','{}','who é 2',1794900002);
CREATE TABLE objectives (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            line TEXT NOT NULL, owner TEXT NOT NULL, purpose TEXT NOT NULL, who TEXT NOT NULL,
            at INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'open',
            word TEXT NOT NULL DEFAULT '', comment TEXT NOT NULL DEFAULT '',
            word_by TEXT NOT NULL DEFAULT '', word_at INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "objectives" VALUES(1,'T1','line é 1','owner é 1','purpose é 1','who é 1',1794900001,'state é 1','word é 1','comment é 1','word_by é 1',868);
INSERT INTO "objectives" VALUES(2,'T2','line é 2','owner é 2','purpose é 2','who é 2',1794900002,'state é 2','word é 2','comment é 2','word_by é 2',822);
CREATE TABLE posts (row INTEGER PRIMARY KEY, workspace TEXT NOT NULL, network TEXT NOT NULL DEFAULT '', post_id TEXT NOT NULL DEFAULT '', media TEXT NOT NULL DEFAULT '', account TEXT NOT NULL DEFAULT '', published_at INTEGER, day INTEGER NOT NULL DEFAULT -1, slot INTEGER NOT NULL DEFAULT -1, format TEXT NOT NULL DEFAULT '', campaign TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '', url TEXT NOT NULL DEFAULT '', hashtags TEXT NOT NULL DEFAULT '', sentiment TEXT NOT NULL DEFAULT '', outlet TEXT NOT NULL DEFAULT '', outlet_type TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '', prominence TEXT NOT NULL DEFAULT '', impressions INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER, saves INTEGER, clicks INTEGER, conversions INTEGER, video_views INTEGER, followers INTEGER, engagements INTEGER, engaged_people INTEGER, visits INTEGER, spend INTEGER, goal_value INTEGER, mentions INTEGER, audience INTEGER, received INTEGER, answered INTEGER, response_minutes INTEGER, recipients INTEGER, deliveries INTEGER, opens INTEGER, unsubscribes INTEGER, bounces INTEGER,
            reach_per_follower INTEGER, reported INTEGER NOT NULL,
            taken_at INTEGER NOT NULL, submission INTEGER NOT NULL, followers_gained INTEGER, followers_lost INTEGER, followers_delta INTEGER,
            UNIQUE (workspace, network, post_id)) STRICT;
INSERT INTO "posts" VALUES(1,'T1','linkedin','p1','owned','nova',1794050000,20763,7,'image','spring','','Été <1> & co','','a b','','','','','',NULL,900,11,NULL,NULL,NULL,NULL,NULL,NULL,5001,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,179964007,1152921504606855686,1795000600,5,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(2,'T1','linkedin','p2','owned','nova',1794100000,20764,14,'video','spring','','Été <2> & co','','a b','','','','','',2000,2000,20,NULL,NULL,NULL,NULL,NULL,NULL,5002,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,399840064,1152921504606855687,1795000180,2,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(3,'T1','linkedin','p3','owned','nova',1794150000,20764,21,'image','spring','','Été <3> & co','','','','','','','',3000,2700,3,4,NULL,NULL,NULL,NULL,NULL,5003,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,539676194,1152921504606855695,1795000180,2,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(5,'T1','linkedin','p5','owned','nova',1794250000,20765,35,'image','spring','','Été <5> & co','','a b','','','','','',5000,4500,5,NULL,NULL,NULL,NULL,NULL,NULL,5005,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,899100899,1152921504606855687,1795000060,1,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(6,'T1','x','q1','earned','',NULL,-1,-1,'','','@ana','=cmd()','','','positive','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1795000180,2,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(7,'T1','press','a1','press','',NULL,20766,-1,'','','','','','','','Le Quotidien','national_daily','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,120000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,33619968,1795000480,4,3,NULL,NULL);
INSERT INTO "posts" VALUES(8,'T2','linkedin','p1','owned','nova',1794050000,20763,7,'image','spring','','Été <1> & co','','a b','','','','','',NULL,900,11,NULL,NULL,NULL,NULL,NULL,NULL,5001,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,179964007,1152921504606855686,1795001500,11,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(9,'T2','linkedin','p2','owned','nova',1794100000,20764,14,'video','spring','','Été <2> & co','','a b','','','','','',2000,2000,20,NULL,NULL,NULL,NULL,NULL,NULL,5002,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,399840064,1152921504606855687,1795001080,8,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(10,'T2','linkedin','p3','owned','nova',1794150000,20764,21,'image','spring','','Été <3> & co','','','','','','','',3000,2700,3,4,NULL,NULL,NULL,NULL,NULL,5003,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,539676194,1152921504606855695,1795001080,8,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(12,'T2','linkedin','p5','owned','nova',1794250000,20765,35,'image','spring','','Été <5> & co','','a b','','','','','',5000,4500,5,NULL,NULL,NULL,NULL,NULL,NULL,5005,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,899100899,1152921504606855687,1795000960,7,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(13,'T2','x','q1','earned','',NULL,-1,-1,'','','@ana','=cmd()','','','positive','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1795001080,8,NULL,NULL,NULL);
INSERT INTO "posts" VALUES(14,'T2','press','a1','press','',NULL,20766,-1,'','','','','','','','Le Quotidien','national_daily','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,120000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,33619968,1795001380,10,3,NULL,NULL);
CREATE TABLE readings (workspace TEXT NOT NULL, network TEXT NOT NULL DEFAULT '', post_id TEXT NOT NULL DEFAULT '', media TEXT NOT NULL DEFAULT '', account TEXT NOT NULL DEFAULT '', published_at INTEGER, day INTEGER NOT NULL DEFAULT -1, slot INTEGER NOT NULL DEFAULT -1, format TEXT NOT NULL DEFAULT '', campaign TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '', url TEXT NOT NULL DEFAULT '', hashtags TEXT NOT NULL DEFAULT '', sentiment TEXT NOT NULL DEFAULT '', outlet TEXT NOT NULL DEFAULT '', outlet_type TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '', prominence TEXT NOT NULL DEFAULT '', impressions INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER, saves INTEGER, clicks INTEGER, conversions INTEGER, video_views INTEGER, followers INTEGER, engagements INTEGER, engaged_people INTEGER, visits INTEGER, spend INTEGER, goal_value INTEGER, mentions INTEGER, audience INTEGER, received INTEGER, answered INTEGER, response_minutes INTEGER, recipients INTEGER, deliveries INTEGER, opens INTEGER, unsubscribes INTEGER, bounces INTEGER,
            taken_at INTEGER NOT NULL, submission INTEGER NOT NULL, followers_gained INTEGER, followers_lost INTEGER, followers_delta INTEGER, kind TEXT NOT NULL DEFAULT 'file', emptied TEXT NOT NULL DEFAULT '',
            UNIQUE (workspace, network, post_id, taken_at, submission)) STRICT;
INSERT INTO "readings" VALUES('T1','linkedin','p2','owned','nova',1794100000,20764,14,'video','spring','','Été <2> & co','','a b','','','','','',2000,1800,2,NULL,NULL,NULL,NULL,NULL,NULL,5002,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000060,1,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T1','linkedin','p3','owned','nova',1794150000,20764,21,'image','spring','','Été <3> & co','','','','','','','',3000,2700,3,NULL,NULL,NULL,NULL,NULL,NULL,5003,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000060,1,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T1','linkedin','p2','owned','',NULL,-1,-1,'','','','','','','','','','','',NULL,2000,20,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000180,2,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T1','linkedin','p3','owned','',NULL,-1,-1,'','','','','','','','','','','',NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000180,2,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T1','linkedin','p1','owned','nova',1794050000,20763,7,'image','spring','','Été <1> & co','','a b','','','','','',1000,900,1,NULL,NULL,NULL,NULL,NULL,NULL,5001,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000060,1,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T1','linkedin','p1','owned','',NULL,-1,-1,'','','','','','','','','','','',NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000600,5,NULL,NULL,NULL,'edit','impressions');
INSERT INTO "readings" VALUES('T1','linkedin','p4','owned','nova',1794200000,20765,28,'video','spring','','Été <4> & co','','a b','','','','','',4000,3600,4,NULL,NULL,NULL,NULL,NULL,NULL,5004,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000060,1,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T1','linkedin','p4','','',NULL,-1,-1,'','','','','','','','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000780,6,NULL,NULL,NULL,'delete','');
INSERT INTO "readings" VALUES('T2','linkedin','p2','owned','nova',1794100000,20764,14,'video','spring','','Été <2> & co','','a b','','','','','',2000,1800,2,NULL,NULL,NULL,NULL,NULL,NULL,5002,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000960,7,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T2','linkedin','p3','owned','nova',1794150000,20764,21,'image','spring','','Été <3> & co','','','','','','','',3000,2700,3,NULL,NULL,NULL,NULL,NULL,NULL,5003,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000960,7,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T2','linkedin','p2','owned','',NULL,-1,-1,'','','','','','','','','','','',NULL,2000,20,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795001080,8,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T2','linkedin','p3','owned','',NULL,-1,-1,'','','','','','','','','','','',NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795001080,8,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T2','linkedin','p1','owned','nova',1794050000,20763,7,'image','spring','','Été <1> & co','','a b','','','','','',1000,900,1,NULL,NULL,NULL,NULL,NULL,NULL,5001,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000960,7,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T2','linkedin','p1','owned','',NULL,-1,-1,'','','','','','','','','','','',NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795001500,11,NULL,NULL,NULL,'edit','impressions');
INSERT INTO "readings" VALUES('T2','linkedin','p4','owned','nova',1794200000,20765,28,'video','spring','','Été <4> & co','','a b','','','','','',4000,3600,4,NULL,NULL,NULL,NULL,NULL,NULL,5004,NULL,NULL,NULL,1234,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795000960,7,NULL,NULL,NULL,'file','');
INSERT INTO "readings" VALUES('T2','linkedin','p4','','',NULL,-1,-1,'','','','','','','','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795001680,12,NULL,NULL,NULL,'delete','');
CREATE TABLE reminders (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            owner TEXT NOT NULL, line TEXT NOT NULL, weekday INTEGER NOT NULL,
            minute INTEGER NOT NULL, since INTEGER NOT NULL,
            UNIQUE (workspace, owner, line, weekday, minute)) STRICT;
INSERT INTO "reminders" VALUES(1,'T1','U1','line é 1',1,541,1794900001);
INSERT INTO "reminders" VALUES(2,'T2','U2','line é 2',2,542,1794900002);
CREATE TABLE submissions (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            who TEXT NOT NULL, source TEXT NOT NULL, at INTEGER NOT NULL, taken_at INTEGER NOT NULL,
            first_row INTEGER NOT NULL DEFAULT 0, last_row INTEGER NOT NULL DEFAULT -1,
            new INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0,
            unchanged INTEGER NOT NULL DEFAULT 0, undone_at INTEGER, undone_by TEXT) STRICT;
INSERT INTO "submissions" VALUES(1,'T1','U1','posts.csv',1795000060,1795000060,1,5,5,0,0,NULL,NULL);
INSERT INTO "submissions" VALUES(2,'T1','U2','form',1795000180,1795000180,6,6,1,2,0,NULL,NULL);
INSERT INTO "submissions" VALUES(3,'T1','U2','line',1795000300,1795000300,7,7,1,0,0,1795000420,'U2');
INSERT INTO "submissions" VALUES(4,'T1','U1','late.csv',1795000480,1795000480,7,7,1,0,0,NULL,NULL);
INSERT INTO "submissions" VALUES(5,'T1','U1','edit',1795000660,1795000600,8,7,0,1,0,NULL,NULL);
INSERT INTO "submissions" VALUES(6,'T1','U1','delete',1795000840,1795000780,8,7,0,1,0,NULL,NULL);
INSERT INTO "submissions" VALUES(7,'T2','U1','posts.csv',1795000960,1795000960,8,12,5,0,0,NULL,NULL);
INSERT INTO "submissions" VALUES(8,'T2','U2','form',1795001080,1795001080,13,13,1,2,0,NULL,NULL);
INSERT INTO "submissions" VALUES(9,'T2','U2','line',1795001200,1795001200,14,14,1,0,0,1795001320,'U2');
INSERT INTO "submissions" VALUES(10,'T2','U1','late.csv',1795001380,1795001380,14,14,1,0,0,NULL,NULL);
INSERT INTO "submissions" VALUES(11,'T2','U1','edit',1795001560,1795001500,15,14,0,1,0,NULL,NULL);
INSERT INTO "submissions" VALUES(12,'T2','U1','delete',1795001740,1795001680,15,14,0,1,0,NULL,NULL);
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
CREATE INDEX files_by_sha256 ON files (workspace, sha256);
CREATE INDEX files_by_file ON files (workspace, file);
CREATE INDEX files_by_time ON files (at);
CREATE INDEX readings_by_hand ON readings (workspace, network, post_id)
            WHERE kind IN ('edit', 'delete');
CREATE INDEX claims_by_time ON claims (at);
CREATE INDEX objectives_by_workspace ON objectives (workspace, id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('submissions',12);
INSERT INTO "sqlite_sequence" VALUES('journal',14);
INSERT INTO "sqlite_sequence" VALUES('files',2);
INSERT INTO "sqlite_sequence" VALUES('reminders',2);
INSERT INTO "sqlite_sequence" VALUES('objectives',2);
COMMIT;
