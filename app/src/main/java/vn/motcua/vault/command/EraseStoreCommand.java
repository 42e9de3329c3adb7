package vn.motcua.vault.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.vault.EraseStore;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultRefusal;

/** {@code ./motcua vault erase --number N --reason …}: destroys a store, for good; with {@code --account} what an account has by itself, which belongs to no number. */
@Component
class EraseStoreCommand implements AdminCommand {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Stores stores;
    private final EraseStore erase;

    EraseStoreCommand(Stores stores, EraseStore erase) {
        this.stores = stores;
        this.erase = erase;
    }

    @Override
    public String name() {
        return "erase";
    }

    @Override
    public String help() {
        return "xóa một kho giấy tờ và hủy khóa của kho, không khôi phục được / erases a store and destroys its keys, for good";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.optional("number", "số định danh hoặc mã số thuế của chủ kho / the owner's number"),
                CommandOption.optional(
                        "account",
                        "mã tài khoản chưa xác thực, như trong địa chỉ trang tài khoản / the id of an account that is not verified, as in the address of its page"),
                CommandOption.required("reason", "căn cứ xóa, được ghi vào nhật ký / why; it is kept in the log"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        Optional<String> account = given.find("account");
        if (given.find("number").isPresent() == account.isPresent()) throw VaultRefusal.ONE_OWNER.because();
        return Map.of("erased", account.isPresent() ? own(account.get(), given) : number(given));
    }

    private int number(Arguments given) {
        OwnerNumber number = OwnerNumber.of(given.get("number")).orElseThrow(VaultRefusal.NO_OWNER_NUMBER::because);
        Store store = stores.find(number).orElseThrow(VaultRefusal.NO_SUCH_STORE::because);
        erase.run(store, given.get("reason"));
        return store.owners().size();
    }

    private int own(String account, Arguments given) {
        if (!account.matches(ID)) throw VaultRefusal.NO_SUCH_STORE.because();
        int erased = erase.run(new AccountId(UUID.fromString(account)), given.get("reason"));
        if (erased == 0) throw VaultRefusal.NO_SUCH_STORE.because();
        return erased;
    }
}
