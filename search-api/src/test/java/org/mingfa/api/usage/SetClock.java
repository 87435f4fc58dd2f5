package org.mingfa.api.usage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock of China that is set by hand. */
final class SetClock extends Clock {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Instant now;

    SetClock(Instant now) {
        this.now = now;
    }

    void set(Instant moment) {
        now = moment;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
