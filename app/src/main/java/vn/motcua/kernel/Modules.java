package vn.motcua.kernel;

/** Module words read off class names: {@code vn.motcua.directory.web.X} belongs to {@code directory}. */
public final class Modules {

    /** The base package of the application. */
    public static final String BASE = "vn.motcua.";

    private Modules() {}

    /** The one word of the module that owns this class. */
    public static String of(Class<?> type) {
        String name = type.getName();
        if (!name.startsWith(BASE)) throw new IllegalArgumentException(name + " is no class of ours");
        int end = name.indexOf('.', BASE.length());
        return end < 0 ? "motcua" : name.substring(BASE.length(), end);
    }
}
