package vn.motcua.identity.mandate.web;

import java.util.UUID;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** Reads the key of a mandate in an address. */
final class InPath {

    private InPath() {}

    static UUID mandate(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw Refused.because(KernelRefusal.NOT_FOUND);
        }
    }
}
