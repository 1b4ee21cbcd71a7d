# What comes back to Vigie and is not what it gave out.
forged = Cela vient d'une de mes versions précédentes, ou a été changé en route. Rouvrez-le.
