package org.mingfa.api.http;

import java.util.HashMap;
import java.util.Map;

/** The bytes of bodies, or of answers, that may be held at a time, in all and by one client; safe for use by many threads. */
public final class ByteBudget {

    private static final int SHARE = 3;

    private final long most;
    private final Map<String, Long> byClient = new HashMap<>();
    private long inUse;

    /** @param most bytes in all; a client may hold a third of them */
    public ByteBudget(long most) {
        this.most = most;
    }

    /** True when so many more may be held; to be given back. */
    public synchronized boolean take(String client, long bytes) {
        long own = byClient.getOrDefault(client, 0L) + bytes;
        if (inUse + bytes > most || own > most / SHARE) {
            return false;
        }
        inUse += bytes;
        byClient.put(client, own);
        return true;
    }

    /** Gives back what was taken. */
    public synchronized void giveBack(String client, long bytes) {
        inUse -= bytes;
        byClient.computeIfPresent(client, (name, own) -> own > bytes ? own - bytes : null);
    }
}
