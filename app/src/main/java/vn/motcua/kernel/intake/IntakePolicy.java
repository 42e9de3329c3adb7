package vn.motcua.kernel.intake;

import java.util.Set;

/**
 * What is taken at one place.
 *
 * @param types the types
 * @param bytes the most bytes
 * @param refused what a file must not hold; other flags are told and let through
 */
public record IntakePolicy(Set<FileType> types, long bytes, Set<FileFlag> refused) {

    /** Papers of an application, to 50 MB, without anything that acts by itself. */
    public static final IntakePolicy PAPERS = new IntakePolicy(
            FileType.PAPERS,
            50L << 20,
            Set.of(FileFlag.MACRO, FileFlag.SCRIPT, FileFlag.ACTION_ON_OPEN, FileFlag.REMOTE_PART, FileFlag.DATA_LINK));

    public IntakePolicy {
        types = Set.copyOf(types);
        refused = Set.copyOf(refused);
    }
}
