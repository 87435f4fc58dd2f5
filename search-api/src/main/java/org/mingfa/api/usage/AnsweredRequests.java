package org.mingfa.api.usage;

import jakarta.servlet.ServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The requests that were answered last, so that only of these it can be said whether an answer was useful. An id may be one that
 * a client made up, with anybody's name in it: what is remembered, and kept with a judgement, is its hash under a key that dies with
 * the process.
 */
public final class AnsweredRequests {

    /** Older ones are forgotten. */
    static final int MOST = 50_000;

    private static final String ID = AnsweredRequests.class.getName();
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    /** Ready for an id; each is marked with a copy. */
    private final Mac keyed;

    private final Set<String> marks = new LinkedHashSet<>();

    public AnsweredRequests() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            this.keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(random, ALGORITHM));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Says which id a request has, before it is answered; one that has none is not remembered. */
    public static void name(ServletRequest request, String id) {
        request.setAttribute(ID, id);
    }

    /** The request is about to be answered, with something to judge. */
    public void remember(ServletRequest request) {
        if (!(request.getAttribute(ID) instanceof String id)) {
            return;
        }
        String mark = mark(id);
        synchronized (marks) {
            marks.remove(mark);
            marks.add(mark);
            if (marks.size() > MOST) {
                marks.remove(marks.iterator().next());
            }
        }
    }

    /** What stands for an answered request; nothing for any other. */
    public Optional<String> find(String id) {
        String mark = mark(id);
        synchronized (marks) {
            return marks.contains(mark) ? Optional.of(mark) : Optional.empty();
        }
    }

    private String mark(String id) {
        try {
            Mac mac = (Mac) keyed.clone();
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
        } catch (CloneNotSupportedException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
