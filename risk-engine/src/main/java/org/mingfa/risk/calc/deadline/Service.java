package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** The day on which a document counts as served, by the way of service. */
final class Service {

    private final LawBook law;
    private final Inputs inputs;
    private final Worksheet sheet;

    Service(LawBook law, Inputs inputs, Worksheet sheet) {
        this.law = law;
        this.inputs = inputs;
        this.sheet = sheet;
    }

    /** The day of service; writes deemed_served down when it is a fiction. */
    LocalDate day() {
        String way = inputs.findText("served_by").orElse("");
        if ("pronounced".equals(way) || inputs.has("pronounced") && !"pickup".equals(way)) {
            return pronounced();
        }
        if (inputs.has("pickup_period_end") && !inputs.has("served")) {
            return pickedUp(inputs.day("pickup_period_end"));
        }
        if ("publication".equals(way) || inputs.has("notice_issued") && !inputs.has("served")) {
            return published();
        }
        if ("mail_returned".equals(way)) {
            return deemed(inputs.day("served"), "service/mail-returned", "文书退回之日视为送达（能证明没有过错的除外）");
        }
        LocalDate served = inputs.day("served");
        if ("electronic".equals(way)) {
            electronic(served);
        }
        return served;
    }

    private void electronic(LocalDate served) {
        law.find("service/electronic", served).ifPresent(sheet::uses);
        LocalDate allowed =
                law.history("service/electronic-judgment").getFirst().from();
        if (served.isBefore(allowed)) {
            sheet.assume(allowed + " 以前判决书、裁定书、调解书不得电子送达；请核对送达方式");
        } else {
            law.find("service/electronic-judgment", served).ifPresent(sheet::uses);
        }
    }

    /**
     * A judgment pronounced on a fixed date is served that day, whenever the paper is collected; a date for collecting
     * counts only where it was pronounced at the end of the hearing (简易程序规定 28, 31).
     */
    private LocalDate pronounced() {
        if (!inputs.has("served_by")) {
            sheet.assume("未说明是定期宣判还是当庭宣判，按较早的定期宣判计算；当庭宣判后到法院领取文书的，请填写送达方式和领取日期");
        }
        LocalDate day = inputs.findDay("pronounced")
                .or(() -> inputs.findDay("served"))
                .orElseThrow(() -> inputs.missing("pronounced"));
        return deemed(day, "service/pronounced", "定期宣判，宣判之日即为送达之日（此后才领取文书的，不影响计算）");
    }

    private LocalDate pickedUp(LocalDate end) {
        if (inputs.isTrue("picked_up")) {
            throw inputs.missing("served");
        }
        return deemed(end, "service/pickup-period", "指定的领取期间届满之日视为送达");
    }

    private LocalDate deemed(LocalDate day, String name, String why) {
        law.find(name, day).ifPresent(sheet::uses);
        sheet.step(day + " " + why + "。");
        sheet.putDay("deemed_served", day);
        return day;
    }

    /** Not moved when it is a rest day: a fiction of service is no act to be done. */
    private LocalDate published() {
        LocalDate notice = inputs.day("notice_issued");
        boolean abroad = !inputs.findFlag("domicile_in_prc").orElse(true);
        DatedValue period = sheet.uses(law.at(abroad ? "service/publication-abroad" : "service/publication", notice));
        LocalDate deemed = period.period().after(notice);
        sheet.step(notice + " 发出公告，经过 " + period.period() + "，" + deemed + " 视为送达（不因休假日顺延）。");
        sheet.putDay("deemed_served", deemed);
        return deemed;
    }
}
