package vn.motcua.identity.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.PublicAddress;

/**
 * Passkeys: what a browser is asked, and whether its answer is right. The owner must always have been verified by the device, by finger,
 * face or PIN, so that a passkey alone is two factors.
 */
@Component
public class Passkeys {

    private static final int MOST = 10;
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.RS256));

    private final PasskeyRepository repository;
    private final PasskeyChallenge challenges;
    private final PublicAddress address;
    private @Nullable WebAuthnManager library;

    Passkeys(PasskeyRepository repository, PasskeyChallenge challenges, PublicAddress address) {
        this.repository = repository;
        this.challenges = challenges;
        this.address = address;
    }

    /** What the browser is asked when an account sets up a passkey. */
    public PasskeyAsk askToCreate(AccountId account, String name) {
        return PasskeyAsk.toCreate(
                address.host(), challenges.make("create:" + account), account, name, repository.of(account));
    }

    /**
     * What the browser is asked when somebody signs in.
     *
     * @param account who that is, or null if the passkey is to tell
     */
    public PasskeyAsk askToUse(@Nullable AccountId account) {
        return PasskeyAsk.toUse(
                address.host(), challenges.make("use"), account == null ? List.of() : repository.of(account));
    }

    /** Keeps a passkey that a browser made. */
    public void create(AccountId account, String answer, String label) {
        try {
            RegistrationData data = library().parseRegistrationResponseJSON(answer);
            ServerProperty server = server("create:" + account, data.getCollectedClientData());
            library().verify(data, new RegistrationParameters(server, ALGORITHMS, true, true));
            if (repository.of(account).size() >= MOST) throw Refused.because(IdentityRefusal.TOO_MANY_PASSKEYS, MOST);
            CredentialRecordImpl record = new CredentialRecordImpl(
                    java.util.Objects.requireNonNull(data.getAttestationObject()),
                    data.getCollectedClientData(),
                    data.getClientExtensions(),
                    data.getTransports());
            if (!repository.add(account, record, label)) throw Refused.because(IdentityRefusal.PASSKEY_KNOWN);
        } catch (DataConversionException | VerificationException | IllegalArgumentException e) {
            throw Refused.because(IdentityRefusal.PASSKEY_REFUSED);
        }
    }

    /** Whose passkey answered; refused if the answer is not right, or if a copy of the passkey must be about. */
    public AccountId use(String answer) {
        try {
            AuthenticationData data = library().parseAuthenticationResponseJSON(answer);
            byte[] credential = credential(data);
            PasskeyRepository.Stored stored = repository.find(credential).orElseThrow(Passkeys::refused);
            ServerProperty server = server("use", data.getCollectedClientData());
            check(data, server, stored, credential);
            return stored.account();
        } catch (DataConversionException | VerificationException | IllegalArgumentException e) {
            throw refused();
        }
    }

    /** The account's passkeys. */
    public List<Passkey> of(AccountId account) {
        return repository.of(account);
    }

    /** Takes one away; false if the account has no such one. */
    public boolean remove(AccountId account, String id) {
        try {
            return repository.remove(account, Base64.getUrlDecoder().decode(id));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Takes all away. */
    public void removeAll(AccountId account) {
        repository.removeAll(account);
    }

    private void check(
            AuthenticationData data, ServerProperty server, PasskeyRepository.Stored stored, byte[] credential) {
        boolean noted;
        try {
            library().verify(data, new AuthenticationParameters(server, stored.record(), null, true, true));
            var shown = java.util.Objects.requireNonNull(data.getAuthenticatorData());
            noted = repository.used(credential, shown.getSignCount(), shown.isFlagBS());
        } catch (MaliciousCounterValueException e) {
            noted = false;
        }
        if (!noted) throw new CopiedPasskey(stored.account());
    }

    @SuppressWarnings("NullAway") // the library marks the array's elements, and means the array
    private static byte[] credential(AuthenticationData data) {
        if (data.getCredentialId() == null) throw refused();
        return data.getCredentialId();
    }

    private ServerProperty server(String purpose, @Nullable CollectedClientData client) {
        byte[] challenge = Optional.ofNullable(client)
                .map(CollectedClientData::getChallenge)
                .map(Challenge::getValue)
                .filter(value -> challenges.use(purpose, value))
                .orElseThrow(Passkeys::refused);
        return new ServerProperty(Origin.create(address.origin()), address.host(), new DefaultChallenge(challenge));
    }

    /** Made when it is first needed: few requests need it, and it takes its time. */
    private synchronized WebAuthnManager library() {
        if (library == null) library = WebAuthnManager.createNonStrictWebAuthnManager();
        return library;
    }

    private static Refused refused() {
        return Refused.because(IdentityRefusal.PASSKEY_REFUSED);
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }
}
