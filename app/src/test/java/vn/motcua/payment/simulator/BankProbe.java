package vn.motcua.payment.simulator;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import vn.motcua.crash.FoundingProbe;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;

/** Two commands added to a real program that plays the bank: what a payer does there, and how its line is. */
public class BankProbe {

    /** Something happens to an order; a fault by its name. It fails while the bank was not told of the order. */
    @Bean
    AdminCommand crashBankAct(ObjectProvider<BankBook> book, ObjectProvider<BankActs> acts) {
        return new FoundingProbe.Command("bank-act", "reference", "fault") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                BankBook.BankOrder order =
                        book.getObject().find(arguments.get("reference")).orElseThrow();
                acts.getObject().act(order, BankFault.valueOf(arguments.get("fault")));
                return Map.of("done", true);
            }
        };
    }

    /** How its line is from now on. */
    @Bean
    AdminCommand crashBankMood(ObjectProvider<BankBook> book) {
        return new FoundingProbe.Command("bank-mood", "mood") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                book.getObject().mood(BankMood.valueOf(arguments.get("mood")));
                return Map.of("done", true);
            }
        };
    }
}
