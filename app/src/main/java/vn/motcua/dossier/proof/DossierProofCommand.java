package vn.motcua.dossier.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua dossier proof CODE > FILE}: prints the signed log of a dossier, to be kept and checked by anybody. */
@Component
class DossierProofCommand implements AdminCommand {

    private final DossierProofs proofs;

    DossierProofCommand(DossierProofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String name() {
        return "proof";
    }

    @Override
    public String help() {
        return "in nhật ký có ký của một hồ sơ, để ghi ra tệp / prints the signed log of a dossier, to be written to a file";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.required("CODE", "mã hồ sơ / the dossier's code"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        DossierCode code =
                DossierCode.parse(given.get("CODE")).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.at("CODE"));
        return new String(proofs.of(code).bytes(), StandardCharsets.UTF_8).stripTrailing();
    }
}
