package vn.motcua.signing.known;

import java.util.List;

/** Implemented by modules that issue files, so that the public page for checking files can say what became of one. */
@FunctionalInterface
public interface KnownFiles {

    /**
     * What is known of a file.
     *
     * @param marks by what it is known; one of them is enough
     * @return at most a few, of many those that count no more first; empty if it is none of theirs
     */
    List<KnownFile> by(FileMarks marks);
}
