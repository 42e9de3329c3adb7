package vn.motcua.kernel.command;

/**
 * One option ({@code --agencies G22,H41}) or operand ({@code FILE}) of a command.
 *
 * @param name without dashes; an operand is in capitals
 * @param required true if the command cannot do without
 * @param help what it means, in Vietnamese and English, separated by " / "
 * @param file true if it names a file: then it is made absolute before it travels
 * @param flag true if it takes no value
 */
public record CommandOption(String name, boolean required, String help, boolean file, boolean flag) {

    /** A required option or operand. */
    public static CommandOption required(String name, String help) {
        return new CommandOption(name, true, help, false, false);
    }

    /** An option that may be left out. */
    public static CommandOption optional(String name, String help) {
        return new CommandOption(name, false, help, false, false);
    }

    /** An option without value. */
    public static CommandOption flag(String name, String help) {
        return new CommandOption(name, false, help, false, true);
    }

    /** The same, naming a file. */
    public CommandOption asFile() {
        return new CommandOption(name, required, help, true, flag);
    }

    /** True for a word without dashes, such as FILE. */
    public boolean operand() {
        return Character.isUpperCase(name.charAt(0));
    }
}
