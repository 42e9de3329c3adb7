package vn.motcua.kernel;

/**
 * Which part of a list is wanted.
 *
 * @param number page number from 1
 * @param size rows a page, 1 to {@value #MAX_SIZE}
 */
public record Paging(int number, int size) {

    /** The most rows one page may hold. */
    public static final int MAX_SIZE = 200;

    /** The last page that may be asked for; deeper listing is done by export. */
    public static final int MAX_NUMBER = 10_000;

    public Paging {
        if (number < 1 || number > MAX_NUMBER) throw Refused.at("page", KernelRefusal.PAGE_OUT_OF_RANGE, MAX_NUMBER);
        if (size < 1 || size > MAX_SIZE) throw Refused.at("size", KernelRefusal.PAGE_SIZE_OUT_OF_RANGE, MAX_SIZE);
    }

    /** Rows before this page. */
    public int offset() {
        return (number - 1) * size;
    }
}
