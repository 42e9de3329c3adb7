package vn.motcua.office.letter;

import vn.motcua.kernel.intake.IntakeFile;

/**
 * A file of a letter.
 *
 * @param position its place, from 1; the first is the letter itself
 * @param file as the intake of strangers' files has it
 */
public record LetterFile(int position, IntakeFile file) {}
