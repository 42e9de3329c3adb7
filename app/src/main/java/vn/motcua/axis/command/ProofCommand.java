package vn.motcua.axis.command;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.proof.Proof;
import vn.motcua.axis.proof.StateNotTaken;
import vn.motcua.axis.proof.StateWithdrawn;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis proof DOCID > FILE}: that a receiver has not taken a packet, or that it was withdrawn before it could. */
@Component
class ProofCommand implements AdminCommand {

    private final Deliveries deliveries;
    private final StateNotTaken state;
    private final StateWithdrawn never;

    ProofCommand(Deliveries deliveries, StateNotTaken state, StateWithdrawn never) {
        this.deliveries = deliveries;
        this.state = state;
        this.never = never;
    }

    @Override
    public String name() {
        return "proof";
    }

    @Override
    public String help() {
        return "in xác nhận nơi nhận chưa lấy, hoặc đã rút gói tin, để ghi ra tệp / prints the proof that a receiver has not taken a packet, or that it was withdrawn";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.required("DOCID", "docId của bên nhận / the receiver's docId"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        String docId = given.get("DOCID");
        if (!docId.matches("\\d{1,18}")) throw Refused.at("DOCID", AxisRefusal.DOCUMENT_UNKNOWN);
        long delivery = Long.parseLong(docId);
        boolean withdrawn =
                deliveries.find(delivery).filter(one -> one.withdrawn() != null).isPresent();
        Proof proof = withdrawn ? never.state(delivery) : state.state(delivery);
        return proof.text().stripTrailing(); // the command line ends the line
    }
}
