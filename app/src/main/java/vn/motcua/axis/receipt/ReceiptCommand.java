package vn.motcua.axis.receipt;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis receipt DOCID > FILE}: prints the receipt's bytes, for sender, receivers and whoever must be shown. */
@Component
class ReceiptCommand implements AdminCommand {

    private final Receipts receipts;

    ReceiptCommand(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public String help() {
        return "in biên nhận của một gói tin, để ghi ra tệp / prints a packet's receipt, to be written to a file";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.required(
                "DOCID", "docId của bên gửi hoặc bên nhận / the sender's docId or a receiver's"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        String docId = given.get("DOCID");
        if (!docId.matches("\\d{1,18}")) throw Refused.at("DOCID", ReceiptRefusal.NO_SUCH_PACKET, docId);
        long id = Long.parseLong(docId);
        if (receipts.packet(id).isEmpty()) throw Refused.at("DOCID", ReceiptRefusal.NO_SUCH_PACKET, docId);
        Receipt receipt =
                receipts.find(id).orElseThrow(() -> Refused.at("DOCID", ReceiptRefusal.RECEIPT_NOT_YET, docId));
        return receipt.text().stripTrailing(); // the command line ends the line
    }
}
