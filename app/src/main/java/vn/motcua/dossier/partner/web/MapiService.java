package vn.motcua.dossier.partner.web;

/** One service of the interface: a bean each. */
interface MapiService {

    /** What the envelope calls it, such as {@code LayThuTuc}. */
    String name();

    /** Does it; expected failures are refusals. */
    Reply answer(MapiCall call);
}
