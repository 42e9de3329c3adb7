package vn.motcua.portal;

/** The second origin, from which files of strangers are handed out. */
public interface FilesDoor {

    /** Its address without a slash at the end, such as {@code http://localhost:8081}. */
    String origin();
}
