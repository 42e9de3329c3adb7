package vn.motcua.kernel.text;

import vn.motcua.kernel.Modules;

/** An enum whose constants are shown to people: each has a message under {@code <module>.<EnumName>.<CONSTANT>}. */
public interface Worded {

    /** The constant's name. */
    String name();

    /** The message key. */
    default String key() {
        Class<?> type = this instanceof Enum<?> e ? e.getDeclaringClass() : getClass();
        return Modules.of(type) + "." + type.getSimpleName() + "." + name();
    }
}
