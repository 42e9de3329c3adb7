package vn.motcua.vault.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.vault.EraseStore;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultRefusal;

/** {@code ./motcua vault erase --number N --reason …}: destroys the keys of a store, for good. */
@Component
class EraseStoreCommand implements AdminCommand {

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
        return "hủy khóa của một kho giấy tờ, không khôi phục được / destroys the keys of a store, for good";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("number", "số định danh hoặc mã số thuế của chủ kho / the owner's number"),
                CommandOption.required("reason", "căn cứ xóa, được ghi vào nhật ký / why; it is kept in the log"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        Store store = OwnerNumber.of(given.get("number"))
                .flatMap(stores::find)
                .orElseThrow(VaultRefusal.NO_OWNER_NUMBER::because);
        erase.run(store, given.get("reason"));
        return Map.of("erased", store.owners().size());
    }
}
