package org.mingfa.api.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.access.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who was recognised: a name for the audit, a role, and the court where one is known. Carries no credential. */
public final class Caller extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final String name;
    private final Role role;
    private final @Nullable String court;

    Caller(String name, Role role, @Nullable String court) {
        super(List.of(new SimpleGrantedAuthority(role.name())));
        this.name = name;
        this.role = role;
        this.court = court;
        setAuthenticated(true);
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

    Role role() {
        return role;
    }

    @Nullable
    String court() {
        return court;
    }
}
