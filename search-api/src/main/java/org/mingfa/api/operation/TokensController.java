package org.mingfa.api.operation;

import java.time.Clock;
import java.time.LocalDate;
import org.mingfa.access.TokenFile;
import org.mingfa.access.TokenList;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/operations/tokens}: who has a token, and taking one away; giving one out is done on the machine itself. */
@RestController
public final class TokensController {

    private final TokenFile tokens;
    private final Clock clock;

    public TokensController(TokenFile tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/operations/tokens", produces = "application/json")
    ResponseEntity<TokenList> list() {
        TokenList list = TokenList.of(tokens.list(), LocalDate.now(clock));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(list);
    }

    /** At once, for every request that follows. */
    @PostMapping(path = "/v1/operations/tokens/{name}:revoke", produces = "application/json")
    ResponseEntity<TokenList.TokenEntry> revoke(@PathVariable("name") String name) {
        TokenList.TokenEntry revoked = TokenList.TokenEntry.of(tokens.revoke(name), LocalDate.now(clock));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(revoked);
    }
}
