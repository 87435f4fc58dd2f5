package org.mingfa.cli.generation;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.evaluation.gate.GenerationList;
import org.mingfa.evaluation.gate.Promotion;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
import org.mingfa.evaluation.gate.PromotionAnswer;
import org.mingfa.search.generation.GenerationIntegrity;
import org.mingfa.search.generation.GenerationStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa generation build|list|check|copy|promote|rollback|gc}. */
@Command(
        name = "generation",
        header = "索引的代：构建、检查、上线、回退、清理。",
        footer = {
            "  mingfa generation build                           在线上一代旁边构建",
            "  mingfa generation promote 20261124-081500-000     检查后一步上线",
            "  mingfa generation rollback                        一步回到此前的一代"
        },
        subcommands = {
            GenerationBuildCommand.class,
            GenerationCommand.ListAll.class,
            GenerationCommand.Check.class,
            GenerationCopyCommand.class,
            GenerationCommand.Promote.class,
            GenerationCommand.Rollback.class,
            GenerationGcCommand.class
        })
public final class GenerationCommand {

    /** What those in this file share. */
    abstract static class GenerationSubcommand extends MingfaCommand {
        GenerationStore store() {
            return root().store();
        }

        Promotion promotion() {
            return root().promotion();
        }
    }

    /** Lists the generations. */
    @Command(name = "list", header = "列出全部的代；* 为线上一代。", footer = "  mingfa generation list")
    static final class ListAll extends GenerationSubcommand {
        @Override
        public Integer call() throws IOException {
            GenerationList list = GenerationList.of(store());
            if (output.isJson()) {
                output.json(list);
                return ExitCode.DONE;
            }
            store().damaged().values().forEach(damaged -> output.message(damaged.detail()));
            list.generations().reversed().forEach(one -> {
                output.line((one.id().equals(list.generation()) ? "* " : "  ") + BuildText.line(one));
                list.promotion(one.id())
                        .ifPresent(entry -> PromotionText.lines(entry).forEach(output::line));
            });
            return ExitCode.DONE;
        }
    }

    /** Checks a generation. */
    @Command(
            name = "check",
            header = "核对一代的文件、索引、词典，以及风险规则的依据。",
            footer = {"  mingfa generation check", "  mingfa generation check 20261124-081500-000"},
            description = "有问题时退出码为 4。")
    static final class Check extends GenerationSubcommand {
        @Mixin
        private final GenerationId id = new GenerationId();

        @Override
        public Integer call() throws IOException {
            String checked = id.in(store());
            List<String> findings = UpdateBuild.findings(root(), output, checked);
            if (!new GenerationIntegrity(store()).knowsItsManifest(checked)) {
                output.message(checked + " 是早先的版本构建的，它的清单没有自己的校验和，清单里的改动不能发现。");
            }
            if (output.isJson()) {
                output.json(findings);
            } else {
                findings.forEach(finding -> output.line(finding));
                output.message(findings.isEmpty() ? checked + " 检查通过。" : checked + " 有 " + findings.size() + " 处问题。");
            }
            return findings.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    /** Makes a generation live. */
    @Command(
            name = "promote",
            header = "检查一代是否达标，达标则上线。",
            footer = "  mingfa generation promote 20261124-081500-000",
            description = "未达标时退出码为 4。")
    static final class Promote extends GenerationSubcommand implements PrivilegedCommand {
        @Parameters(paramLabel = "ID", description = "代的编号，见 mingfa generation list")
        private String id = "";

        @Option(names = "--force", description = "未达标也上线，并记录在案")
        private boolean force;

        @Override
        public @Nullable String target() {
            return id;
        }

        @Override
        public Integer call() throws IOException {
            GateOverride override = force ? GateOverride.FORCE : GateOverride.NONE;
            PromotionAnswer answer = promotion().promote(id, override);
            if (output.isJson()) {
                output.json(answer);
            }
            return PromotionText.print(output, answer);
        }
    }

    /** Goes back. */
    @Command(name = "rollback", header = "回到此前上线、完好的一代。", footer = "  mingfa generation rollback")
    static final class Rollback extends GenerationSubcommand implements PrivilegedCommand {
        @Override
        public Integer call() throws IOException {
            org.mingfa.search.generation.Rollback back = store().rollback();
            if (output.isJson()) {
                output.json(back);
            }
            back.passedOver().forEach(one -> output.message("越过了 " + one.generation() + "：" + one.reason()));
            output.message("已回退，现在上线的是：" + back.generation());
            return ExitCode.DONE;
        }
    }
}
