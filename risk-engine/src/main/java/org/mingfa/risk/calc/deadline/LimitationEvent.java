package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.Inputs;

/**
 * Something that interrupts or suspends.
 *
 * @param label of the type, in Chinese
 * @param from the day it takes effect (a demand arrives, a complaint is handed in), or a suspension begins
 * @param to the day a proceeding or an obstacle ended; null while open or for acts of one day
 * @param end how a proceeding ended, or null
 * @param proved false only when the user said that it cannot be proved
 * @param unbroken true when there were others before it, each within the period of the one before
 */
public record LimitationEvent(
        String type,
        String label,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String end,
        boolean proved,
        boolean unbroken) {

    private static final String SUSPEND = "suspend";

    private static final List<String> PROCEEDINGS = List.of("lawsuit", "arbitration", "payment_order", "enforcement");
    private static final List<String> CONSENT = List.of("debtor_ack", "part_payment", "agreement");

    /** Reads the events in the order in which they took effect. */
    public static List<LimitationEvent> read(Inputs inputs) {
        return inputs.groups("events").stream()
                .map(LimitationEvent::event)
                .sorted(Comparator.comparing(LimitationEvent::from))
                .toList();
    }

    private static LimitationEvent event(Inputs event) {
        event.need("type");
        boolean suspends = SUSPEND.equals(event.text("type"));
        if (suspends) {
            event.need("from", "to");
        } else {
            event.need("date");
        }
        LocalDate from = event.day(suspends ? "from" : "date");
        @Nullable LocalDate to = event.findDay(suspends ? "to" : "end_date").orElse(null);
        if (to != null && to.isBefore(from)) {
            throw event.refused(suspends ? "to" : "end_date", "结束之日早于开始之日 " + from);
        }
        @Nullable String end = event.findText("end").orElse(null);
        return new LimitationEvent(
                event.text("type"),
                event.label("type"),
                from,
                to,
                end,
                event.findFlag("proof").orElse(true),
                event.isTrue("unbroken"));
    }

    public boolean suspends() {
        return SUSPEND.equals(type);
    }

    /** The day from which the period runs anew. */
    public LocalDate restart() {
        return Optional.ofNullable(to).orElse(from);
    }

    public boolean isOpenProceeding() {
        return to == null && PROCEEDINGS.contains(type);
    }

    boolean isDebtorsConsent() {
        return CONSENT.contains(type);
    }

    /** A demand or the like, which the old maritime law did not count (海商法 1992, 267). */
    boolean isMereDemand() {
        return !isDebtorsConsent()
                && !List.of("lawsuit", "arbitration", "ship_arrest", "set_off", "joinder", "bankruptcy_claim")
                        .contains(type);
    }

    boolean isWithdrawnBeforeService() {
        return "withdrawn_before_service".equals(end);
    }

    boolean isWithdrawnOrDismissed() {
        return end != null
                && List.of("withdrawn_before_service", "withdrawn_after_service", "dismissed")
                        .contains(end);
    }
}
