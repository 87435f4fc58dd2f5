package org.mingfa.cli.law;

import java.io.Console;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.risk.law.LocalUpdate;
import org.mingfa.risk.local.LocalChange;
import org.mingfa.search.generation.DataLock;

/** A new text for one of the files: checked, shown, agreed to, put in its place. */
abstract class LawAdoption extends MingfaCommand implements PrivilegedCommand {
    /** What the file is to say, from what it says now. */
    interface NewText {
        String read() throws IOException;
    }

    /** Whoever changes a file too waits: else the one would put back what the other took for the present text. */
    int adopt(String name, NewText text) throws IOException {
        try (DataLock lock = DataLock.take(root().data(), DataLock.LOCAL_LAW)) {
            return adopt(name, text.read());
        }
    }

    private int adopt(String name, String text) throws IOException {
        LocalUpdate update = LocalUpdate.of(root().law(), name, text, Today.date());
        show(update.change());
        if (root().person().isPresent() && !isAgreed(root().person().get(), name)) {
            output.message("没有采用。");
            return ExitCode.DONE;
        }
        update.replace(root().localLaw());
        output.message("已采用；服务重新启动后使用。");
        return ExitCode.DONE;
    }

    private static boolean isAgreed(Console person, String name) {
        String answer = person.readLine("采用 %s？它整个取代原来的文件。[y/N] ", name);
        return answer != null
                && List.of("y", "yes", "是").contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private void show(LocalChange change) {
        if (output.isJson()) {
            output.json(change);
            return;
        }
        change.added().forEach(entry -> output.line("新增  " + entry.key() + "  " + entry.words()));
        change.changed().forEach(entry -> output.line("改变  " + entry.key() + "  " + entry.words()));
        change.removed().forEach(key -> output.line("删去  " + key));
        output.line("不变  " + change.same() + " 项");
    }
}
