package vn.motcua.signing.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.SignatureReport;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;

/** {@code ./motcua signing validate FILE}: what is proven about a signed file. Its exit code is 0 only if everything is. */
@Component
class ValidateCommand implements AdminCommand {

    private static final String FILE = "FILE";
    private static final String FINDING = "finding";

    private final ValidateFile validate;
    private final Messages messages;

    ValidateCommand(ValidateFile validate, Messages messages) {
        this.validate = validate;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "validate";
    }

    @Override
    public String help() {
        return "kiểm tra chữ ký số của một tệp / checks the signatures of a file";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.required(
                        FILE, "tệp PDF, gói tin edXML hoặc gói ASiC / PDF file, edXML packet or ASiC container")
                .asFile());
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        Path file = Path.of(given.get(FILE));
        if (!Files.isReadable(file)) throw Refused.at(FILE, KernelRefusal.NOT_UNDERSTOOD, file);
        try {
            return shown(validate.look(() -> Files.newInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int exit(Object answer) {
        return FileFinding.VALID.name().equals(((Map<?, ?>) answer).get(FINDING)) ? 0 : 1;
    }

    private Map<String, Object> shown(Validation found) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(FINDING, found.finding().name());
        shown.put("says", messages.text(Language.VI, found.finding()));
        if (found.unread() != null) shown.put("why", messages.text(Language.VI, found.unread()));
        shown.put("sha256", found.sha256());
        shown.put("signatures", found.signatures().stream().map(this::shown).toList());
        shown.put("known", found.known());
        shown.put("inside", found.inside());
        return shown;
    }

    private Map<String, Object> shown(SignatureReport one) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(FINDING, one.finding().name());
        shown.put("by", one.name());
        shown.put("agency", one.agency());
        shown.put("serial", one.serial());
        shown.put("proven", one.proven().stream().map(this::text).toList());
        shown.put("open", one.open().stream().map(this::text).toList());
        return shown;
    }

    private String text(Phrase phrase) {
        return messages.text(Language.VI, phrase.key(), phrase.args().toArray());
    }
}
