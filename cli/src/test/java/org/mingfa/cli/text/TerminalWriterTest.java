package org.mingfa.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalWriterTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A title of the window, the clipboard, colours that hide, a cleared screen, C1 in one character, text turned round. */
    @Test
    void whatAFileIsCalledCannotSteerTheTerminal() {
        TerminalWriter out = new TerminalWriter(bytes);
        out.print("a\033]0;owned\007b\033]52;c;ZXZpbA==\007c\033[8md\033[2J\u009b31me\u202efdp.txt\r\0");
        out.println();
        assertThat(printed())
                .isEqualTo("a\\u001b]0;owned\\u0007b\\u001b]52;c;ZXZpbA==\\u0007c\\u001b[8md\\u001b[2J\\u009b31me"
                        + "\\u202efdp.txt\\u000d\\u0000" + System.lineSeparator());
    }

    @Test
    void everyWayOfPrintingIsTheSame() {
        TerminalWriter out = new TerminalWriter(bytes);
        out.write('\033');
        out.print(new char[] {'\033'});
        out.append("\033").printf("%s", "\033");
        out.flush();
        assertThat(printed()).isEqualTo("\\u001b".repeat(4));
    }

    @Test
    void theColoursOfCommandsPassWhereThereAreColours() {
        TerminalWriter out = new TerminalWriter(bytes).withColours();
        out.print("\033[1m法\033[0m \033[32;4m增\033[0m \033[31;9m删\033[0m \033[8m藏\033[30m\033[47m\033[2J\t\n");
        out.flush();
        assertThat(printed())
                .isEqualTo(
                        "\033[1m法\033[0m \033[32;4m增\033[0m \033[31;9m删\033[0m \\u001b[8m藏\\u001b[30m\\u001b[47m\\u001b[2J\t\n");
    }
}
