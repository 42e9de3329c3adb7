package vn.motcua.dossier.desk;

import vn.motcua.kernel.intake.IntakeFile;

/**
 * A file that was looked at and may be kept.
 *
 * @param field for which paper
 * @param title what it is
 * @param file the file
 * @param compared true if whoever adds it compared it with the original that was brought
 */
public record NewFile(String field, String title, IntakeFile file, boolean compared) {}
