package vn.motcua.payment.partner;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua payment add-partner --agency H26 …}, {@code renew-partner CODE}, {@code close-partner CODE}. */
@Configuration(proxyBeanMethods = false)
class PaymentPartnerCommands {

    @Component("paymentAddPartnerCommand")
    static class Add implements AdminCommand {

        private final AddPaymentPartner add;

        Add(AddPaymentPartner add) {
            this.add = add;
        }

        @Override
        public String name() {
            return "add-partner";
        }

        @Override
        public String help() {
            return "cấp tài khoản trên nền tảng thanh toán cho phần mềm của cơ quan, in mã và khoá bí mật / gives an agency's software an account at the payment platform, prints code and secret";
        }

        @Override
        public List<CommandOption> options() {
            return List.of(
                    CommandOption.required("agency", "mã cơ quan thu / code of the collecting agency"),
                    CommandOption.optional("code", "mã đối tác / partner code"),
                    CommandOption.optional("name", "tên phần mềm / its name"),
                    CommandOption.optional("dialect", "A hoặc KEYPAY / A or KEYPAY"),
                    CommandOption.optional("confirm", "địa chỉ nhận kết quả / address that is told results"),
                    CommandOption.optional("return", "địa chỉ người nộp quay về / address payers go back to"),
                    CommandOption.optional(
                            "lookup", "địa chỉ tra cứu khoản phải nộp / address that is asked what is owed"),
                    CommandOption.optional("bills", "PDF hoặc JSON / PDF or JSON"),
                    CommandOption.optional("results", "CONFIRM hoặc COURT / CONFIRM or COURT"));
        }

        @Override
        public boolean secret() {
            return true;
        }

        @Override
        public Object run(Arguments given, Progress progress) {
            return add.add(new AddPaymentPartner.Command(
                    given.find("code").orElse(""),
                    given.find("name").orElse(""),
                    given.get("agency"),
                    chosen(given, "dialect", Dialect.A),
                    given.find("confirm").orElse(""),
                    given.find("return").orElse(""),
                    given.find("lookup").orElse(""),
                    chosen(given, "bills", BillForm.PDF),
                    chosen(given, "results", ResultForm.CONFIRM)));
        }
    }

    @Component("paymentRenewPartnerCommand")
    static class Renew implements AdminCommand {

        private final AddPaymentPartner partners;

        Renew(AddPaymentPartner partners) {
            this.partners = partners;
        }

        @Override
        public String name() {
            return "renew-partner";
        }

        @Override
        public String help() {
            return "đổi khoá bí mật của đối tác; khoá cũ còn dùng được 7 ngày / gives a partner a new secret; the former one holds for 7 days";
        }

        @Override
        public List<CommandOption> options() {
            return List.of(CommandOption.required("code", "mã đối tác / partner code"));
        }

        @Override
        public boolean secret() {
            return true;
        }

        @Override
        public Object run(Arguments given, Progress progress) {
            return partners.renew(given.get("code"));
        }
    }

    @Component("paymentClosePartnerCommand")
    static class Close implements AdminCommand {

        private final AddPaymentPartner partners;

        Close(AddPaymentPartner partners) {
            this.partners = partners;
        }

        @Override
        public String name() {
            return "close-partner";
        }

        @Override
        public String help() {
            return "khoá tài khoản của đối tác / closes a partner's account";
        }

        @Override
        public List<CommandOption> options() {
            return List.of(CommandOption.required("code", "mã đối tác / partner code"));
        }

        @Override
        public Object run(Arguments given, Progress progress) {
            partners.close(given.get("code"));
            return Map.of("closed", given.get("code"));
        }
    }

    private static <E extends Enum<E>> E chosen(Arguments given, String option, E otherwise) {
        String text = given.find(option).orElse(otherwise.name());
        for (E one : otherwise.getDeclaringClass().getEnumConstants())
            if (one.name().equalsIgnoreCase(text)) return one;
        throw GatewayRefusal.FIELD_WRONG.at(option, option);
    }
}
