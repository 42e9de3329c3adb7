package vn.motcua.certifiedcopy.revoke.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.certifiedcopy.revoke.RevocationNotice;
import vn.motcua.notification.spi.NoticeKinds;

/** Where revocations show in the shell. */
@Configuration(proxyBeanMethods = false)
class RevokeInPortal {

    @Bean
    static NoticeKinds revocationNotices() {
        return new NoticeKinds(List.of(RevocationNotice.values()));
    }
}
