package vn.motcua.procedure.find;

import java.util.List;

/**
 * One answer.
 *
 * @param of the procedure
 * @param variants the same as places have it on their own, best first
 */
public record Hit(Findable of, List<Findable> variants) {

    public Hit {
        variants = List.copyOf(variants);
    }
}
