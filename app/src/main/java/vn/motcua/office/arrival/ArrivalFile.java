package vn.motcua.office.arrival;

import vn.motcua.kernel.intake.IntakeFile;

/**
 * A file that came with a document.
 *
 * @param position its place, from 1
 * @param file as the intake of strangers' files has it
 */
public record ArrivalFile(int position, IntakeFile file) {}
