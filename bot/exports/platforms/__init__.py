"""The platforms whose files are described, one module each: `EXPORTS` lists their tables."""

from bot.exports.platforms import linkedin, listening, mail, meta, schedulers, tiktok, x, youtube
from bot.exports.platforms.own import OWN
from bot.exports.platforms.uci import UCI

EXPORTS = (
    *meta.EXPORTS,
    *x.EXPORTS,
    *linkedin.EXPORTS,
    *tiktok.EXPORTS,
    *youtube.EXPORTS,
    *mail.EXPORTS,
    *listening.EXPORTS,
    *schedulers.EXPORTS,
    UCI,
    OWN,
)
