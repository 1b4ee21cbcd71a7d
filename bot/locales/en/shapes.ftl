# What comes back to Vigie and is not what it gave out.
forged = That is from an earlier version of mine, or was changed on its way. Open it again.
