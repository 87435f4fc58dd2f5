package org.mingfa.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AccessRole;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Who was recognised: a name for the audit, a role, and the court where one is known. Carries no credential. */
public final class Caller extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    /** Where Spring's filter keeps whom it recognised. */
    private static final SecurityContextRepository CONTEXTS = new RequestAttributeSecurityContextRepository();

    private final String name;
    private final AccessRole role;
    private final @Nullable String court;

    Caller(String name, AccessRole role, @Nullable String court) {
        super(List.of(new SimpleGrantedAuthority(role.name())));
        this.name = name;
        this.role = role;
        this.court = court;
        setAuthenticated(true);
    }

    /** Whoever was recognised for a request, where somebody was. */
    public static Optional<Caller> find(HttpServletRequest request) {
        Authentication found = CONTEXTS.loadDeferredContext(request).get().getAuthentication();
        return found instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Object getPrincipal() {
        return name;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    public AccessRole role() {
        return role;
    }

    public @Nullable String court() {
        return court;
    }
}
