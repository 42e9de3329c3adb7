package vn.motcua.dossier.partner.web;

/** One service of the interface: a bean each. */
interface MapiService {

    /** What the envelope calls it, such as {@code LayThuTuc}. */
    String name();

    /** True if it gives a file, for which a place is needed before anything is done. */
    default boolean givesFile() {
        return false;
    }

    /** Does it; expected failures are refusals. */
    Reply answer(MapiCall call);
}
