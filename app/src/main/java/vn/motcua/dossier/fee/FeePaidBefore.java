package vn.motcua.dossier.fee;

/** A dossier came to wait for fees that were paid before. */
record FeePaidBefore(String subject) {}
