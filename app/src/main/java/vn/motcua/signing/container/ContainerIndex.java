package vn.motcua.signing.container;

import java.util.List;
import java.util.Set;

/** Tells, in files of its own, what is in a container; made once all files were read, so that it can name those that could not be. */
@FunctionalInterface
public interface ContainerIndex {

    /**
     * The index, for programs and for people.
     *
     * @param unreadable the names of files that could not be read whole, and are not in the container
     */
    List<Enclosed> without(Set<String> unreadable);
}
