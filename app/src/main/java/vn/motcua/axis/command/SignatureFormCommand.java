package vn.motcua.axis.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.SetSignatureForm;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.signing.packet.SignatureForm;

/** {@code ./motcua axis signature-form --system MC-… --form xades}. */
@Component
class SignatureFormCommand implements AdminCommand {

    private static final Map<String, SignatureForm> FORMS =
            Map.of("xmldsig", SignatureForm.PLAIN, "xades", SignatureForm.QUALIFIED);

    private final SetSignatureForm signing;

    SignatureFormCommand(SetSignatureForm signing) {
        this.signing = signing;
    }

    @Override
    public String name() {
        return "signature-form";
    }

    @Override
    public String help() {
        return "dạng chữ ký mà phần mềm của hệ thống đọc được / the form of signature that a system's software takes";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("system", "mã hệ thống / the system's id"),
                CommandOption.required("form", "xmldsig | xades"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        SignatureForm form = FORMS.get(given.get("form"));
        if (form == null) throw Refused.at("form", AxisRefusal.ARGUMENT_WRONG, "form");
        signing.set(given.get("system"), form);
        return Map.of("systemId", given.get("system"), "form", given.get("form"));
    }
}
