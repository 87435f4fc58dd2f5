package org.mingfa.risk.law;

import java.time.LocalDate;

/** The book holds the value, but not for that day; the caller tells the user that older law is not covered. */
public final class NoLawOnRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalDate date;

    public NoLawOnRecordException(String title, LocalDate date) {
        super(title + "在 " + date + " 适用的规定未收录，不能计算；请咨询专业人员。");
        this.date = date;
    }

    public LocalDate date() {
        return date;
    }
}
