package vn.motcua.dossier.partner.web;

import java.util.function.Function;

/**
 * A service by its name.
 *
 * @param name what the envelope calls it
 * @param givesFile true if it gives a file
 * @param does what it does
 */
record Named(String name, boolean givesFile, Function<MapiCall, Reply> does) implements MapiService {

    /** One that gives no file. */
    Named(String name, Function<MapiCall, Reply> does) {
        this(name, false, does);
    }

    @Override
    public Reply answer(MapiCall call) {
        return does.apply(call);
    }
}
