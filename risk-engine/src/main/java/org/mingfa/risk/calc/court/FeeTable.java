package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.law.BracketTable;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LegalRatio;

/** Applies a table of slices and shows each slice with the user's own amount. */
final class FeeTable {

    private FeeTable() {}

    /** The fee for an amount of yuan by the table of the value; cites it. */
    static BigDecimal fee(Worksheet sheet, DatedValue table, BigDecimal amount) {
        BracketTable brackets = sheet.uses(table).brackets();
        BigDecimal fee = brackets.fee(amount);
        String slices = brackets.slices(amount).stream().map(FeeTable::slice).collect(Collectors.joining(" + "));
        sheet.step("按“" + table.title() + "”分段累计，" + Yuan.plain(amount) + " 元：" + slices + " = " + Yuan.plain(fee)
                + " 元。");
        return fee;
    }

    private static String slice(BracketTable.Slice slice) {
        LegalRatio rate = slice.bracket().rate();
        if (rate == null) {
            return Yuan.plain(slice.fee());
        }
        return Yuan.plain(slice.part()) + "×" + rate;
    }
}
