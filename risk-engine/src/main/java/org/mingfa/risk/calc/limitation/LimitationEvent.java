package org.mingfa.risk.calc.limitation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.answer.Field;
import org.mingfa.risk.answer.AnswerType;
import org.mingfa.risk.answer.Inputs;
import org.mingfa.risk.answer.Options;

/**
 * Something that interrupts or suspends.
 *
 * @param from the day it takes effect (a demand arrives, a complaint is handed in), or a suspension begins
 * @param to the day a proceeding or an obstacle ended; null while open or for acts of one day
 * @param end how a proceeding ended, or null
 * @param proved false only when the user said that it cannot be proved
 * @param unbroken true when there were others before it, each within the period of the one before
 */
public record LimitationEvent(
        String type,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String end,
        boolean proved,
        boolean unbroken) {

    private static final String SUSPEND = "suspend";

    private static final SequencedMap<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("demand", "提出履行请求");
        TYPES.put("debtor_ack", "义务人同意履行");
        TYPES.put("part_payment", "部分履行");
        TYPES.put("agreement", "达成还款协议");
        TYPES.put("lawsuit", "起诉");
        TYPES.put("arbitration", "申请仲裁");
        TYPES.put("payment_order", "申请支付令");
        TYPES.put("bankruptcy_claim", "申请破产或者申报债权");
        TYPES.put("preservation", "申请诉前保全");
        TYPES.put("enforcement", "申请强制执行");
        TYPES.put("mediation_request", "请求调解");
        TYPES.put("police_report", "向公安、检察机关报案");
        TYPES.put("set_off", "在诉讼中主张抵销");
        TYPES.put("assignment_notice", "债权转让通知到达债务人");
        TYPES.put("joinder", "申请追加当事人");
        TYPES.put("subrogation_suit", "债权人提起代位权诉讼");
        TYPES.put("missing_declaration", "申请宣告失踪、死亡");
        TYPES.put("ship_arrest", "申请扣船");
        TYPES.put("authority_request", "向有关部门请求救济");
        TYPES.put("suspend", "中止时效的障碍");
    }

    private static final List<String> PROCEEDINGS = List.of("lawsuit", "arbitration", "payment_order", "enforcement");
    private static final List<String> CONSENT = List.of("debtor_ack", "part_payment", "agreement");

    public static final Field FIELD = Field.list(
            "events",
            "期间内发生过哪些事情？（催款、还款、起诉、障碍等）",
            new AnswerType.Group(List.of(
                    Field.choice(
                                    "type",
                                    "是什么事情？",
                                    TYPES,
                                    Map.of(
                                            "consent", "debtor_ack",
                                            "acknowledgement", "debtor_ack",
                                            "suit", "lawsuit",
                                            "suspension", SUSPEND,
                                            "mediation", "mediation_request"))
                            .needed(),
                    Field.day("date", "哪一天？（催款以到达之日，起诉以递交起诉状之日）"),
                    Field.day("end_date", "程序哪一天终结？（裁定、判决生效或者送达之日）"),
                    Field.choice(
                            "end",
                            "程序怎样终结？",
                            Options.of(
                                    "judgment", "判决",
                                    "mediated", "调解",
                                    "dismissed", "驳回起诉",
                                    "withdrawn_after_service", "起诉状副本送达后撤诉",
                                    "withdrawn_before_service", "起诉状副本送达前撤诉",
                                    "rejected", "驳回申请"),
                            Map.of("withdrawn", "withdrawn_after_service")),
                    Field.day("from", "障碍从哪一天开始？"),
                    Field.day("to", "障碍到哪一天消除？"),
                    Field.flag("proof", "能证明吗？"),
                    Field.text("ground", "是什么障碍？"),
                    Field.flag("unbroken", "此前的每一次与上一次相隔都没有超过时效期间，而且都能证明吗？"))));

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
                event.text("type"), from, to, end, event.findFlag("proof").orElse(true), event.isTrue("unbroken"));
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

    public String label() {
        return TYPES.getOrDefault(type, type);
    }
}
