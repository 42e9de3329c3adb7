package vn.motcua.axis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Refused;

/**
 * A request that was let in: who calls, with which arguments.
 *
 * @param caller the system
 * @param arguments what it signed
 */
record Call(Caller caller, SignedHeaders arguments) {

    private static final String ATTRIBUTE = Call.class.getName();
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** The call that the door let in. */
    static Call of(HttpServletRequest request) {
        return (Call) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    void letIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What is sent or asked for. */
    MessageKind kind() {
        if (!arguments.get("servicetype").equalsIgnoreCase("eDoc"))
            throw Refused.at("servicetype", AxisRefusal.ARGUMENT_WRONG, "servicetype");
        return MessageKind.of(arguments.get("messagetype"))
                .orElseThrow(() -> Refused.at("messagetype", AxisRefusal.ARGUMENT_WRONG, "messagetype"));
    }

    String docId() {
        return arguments.get("docId");
    }

    @Nullable
    LocalDate day(String name) {
        Optional<String> text = arguments.find(name).filter(value -> !value.isEmpty());
        try {
            return text.map(value -> LocalDate.parse(value, DAY)).orElse(null);
        } catch (DateTimeParseException e) {
            throw Refused.at(name, AxisRefusal.ARGUMENT_WRONG, name);
        }
    }

    /** A number from 1; the other value if none is given. */
    int number(String name, int otherwise) {
        Optional<String> text = arguments.find(name).filter(value -> !value.isEmpty());
        if (text.isEmpty()) return otherwise;
        if (!text.get().matches("0{0,3}[1-9]\\d{0,8}")) throw Refused.at(name, AxisRefusal.ARGUMENT_WRONG, name);
        return Integer.parseInt(text.get());
    }
}
