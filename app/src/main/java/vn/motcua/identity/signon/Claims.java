package vn.motcua.identity.signon;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.identity.profile.Profile;
import vn.motcua.identity.profile.Profiles;
import vn.motcua.portal.PublicAddress;

/** User information: what an application is told of somebody. What is not known is left out, as existing portals take an empty text for a value. */
@Component
public class Claims {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int LONGEST_ORGANISATION = 150;

    private final AccountRepository accounts;
    private final Profiles profiles;
    private final SubjectNames subjects;
    private final Verifications verifications;
    private final PublicAddress address;

    Claims(
            AccountRepository accounts,
            Profiles profiles,
            SubjectNames subjects,
            Verifications verifications,
            PublicAddress address) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.subjects = subjects;
        this.verifications = verifications;
        this.address = address;
    }

    /** What would be told of this account in these groups. */
    public Map<Claim, Object> of(Account account, Client client, Set<ClaimGroup> groups) {
        Map<NameKind, String> names = new EnumMap<>(NameKind.class);
        for (SignInName name : accounts.names(account.id())) names.putIfAbsent(name.kind(), name.value());
        Profile profile = profiles.of(account.id());
        Map<Claim, Object> told = new TreeMap<>();
        told.put(Claim.TECH_ID, account.id().toString());
        told.put(Claim.ACCOUNT_KIND, kind(account, client));
        switch (account.kind()) {
            case CITIZEN -> {
                put(told, Claim.PERSONAL_NUMBER, names.get(NameKind.CITIZEN_NUMBER));
                put(told, Claim.FULL_NAME, account.name());
                put(told, Claim.BIRTH, profile.birth() == null ? null : COMPACT.format(profile.birth()));
                if (profile.sex() != null) told.put(Claim.SEX, profile.sex().code());
            }
            case BUSINESS, ORGANISATION -> {
                put(told, Claim.TAX_CODE, names.get(NameKind.TAX_CODE));
                if (account.kind() == vn.motcua.identity.AccountKind.BUSINESS)
                    put(told, Claim.ENTERPRISE_CODE, enterprise(names.get(NameKind.TAX_CODE)));
                put(told, Claim.ORGANISATION, cut(account.name()));
            }
            case OFFICIAL -> put(told, Claim.FULL_NAME, account.name());
        }
        put(told, Claim.EMAIL, names.get(NameKind.EMAIL));
        put(told, Claim.MOBILE, names.get(NameKind.PHONE));
        put(told, Claim.LANDLINE, profile.landline());
        put(told, Claim.ADDRESS, profile.address());
        told.keySet().removeIf(claim -> !groups.contains(claim.group()));
        return told;
    }

    /** The whole answer for an application. */
    public Map<String, Object> answer(Account account, Client client, SignOn signOn, Map<Claim, Object> told) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sub", subjects.of(client, account.id()));
        told.forEach((claim, value) -> answer.put(claim.claim(), value));
        answer.put("loAs", signOn.level().code());
        if (client.profile() == ClientProfile.STRICT) standard(told, answer);
        if (client.profile() == ClientProfile.VNEID) {
            answer.put("IAL", verifications.of(account.id()).isPresent() ? 1 : 0);
            answer.put("userProfileUri", address.of("/identity/account"));
            answer.put("logoutUri", address.of("/oidc/logout"));
        }
        return answer;
    }

    /** The same by the names of OpenID Connect, for applications that know those. */
    private static void standard(Map<Claim, Object> told, Map<String, Object> answer) {
        Object name = told.getOrDefault(Claim.FULL_NAME, told.get(Claim.ORGANISATION));
        if (name != null) answer.put("name", name);
        if (told.get(Claim.BIRTH) instanceof String day)
            answer.put("birthdate", day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6));
        if (told.get(Claim.SEX) instanceof Integer sex) answer.put("gender", sex == 1 ? "male" : "female");
        if (told.get(Claim.EMAIL) instanceof String email) {
            answer.put("email", email);
            answer.put("email_verified", false);
        }
        if (told.get(Claim.MOBILE) instanceof String phone) {
            answer.put("phone_number", phone.replaceFirst("^0", "+84"));
            answer.put("phone_number_verified", false);
        }
    }

    private static Object kind(Account account, Client client) {
        int kind = switch (account.kind()) {
            case CITIZEN, OFFICIAL -> 1;
            case BUSINESS -> 2;
            case ORGANISATION -> 3;
        };
        return client.profile() == ClientProfile.VNEID ? (Object) kind : Integer.toString(kind);
    }

    /** A business's enterprise code is its tax code (ten figures); a branch's is not known from it. */
    private static @Nullable String enterprise(@Nullable String taxCode) {
        return taxCode != null && taxCode.length() == 10 ? taxCode : null;
    }

    private static String cut(String name) {
        return name.length() > LONGEST_ORGANISATION ? name.substring(0, LONGEST_ORGANISATION) : name;
    }

    private static void put(Map<Claim, Object> told, Claim claim, @Nullable String value) {
        if (value != null && !value.isEmpty()) told.put(claim, value);
    }
}
