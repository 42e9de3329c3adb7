package vn.motcua.identity;

import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.notification.spi.AccountAddresses;

/** Tells the notices how accounts are reached. */
@Component
class AddressesOfAccounts implements AccountAddresses {

    private final AccountContacts contacts;

    AddressesOfAccounts(AccountContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Addresses of(AccountId account) {
        AccountContact contact = contacts.of(account);
        return new Addresses(contact.email(), contact.phone());
    }
}
