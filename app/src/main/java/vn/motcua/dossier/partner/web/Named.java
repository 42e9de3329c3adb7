package vn.motcua.dossier.partner.web;

import java.util.function.Function;

/**
 * A service by its name.
 *
 * @param name what the envelope calls it
 * @param does what it does
 */
record Named(String name, Function<MapiCall, Reply> does) implements MapiService {

    @Override
    public Reply answer(MapiCall call) {
        return does.apply(call);
    }
}
