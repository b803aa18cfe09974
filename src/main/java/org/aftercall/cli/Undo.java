package org.aftercall.cli;

import java.util.List;
import java.util.Set;
import org.aftercall.change.Intent;
import org.aftercall.exporting.ExportRecord;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.outreach.ClashGuard;
import org.aftercall.store.Operations;
import org.aftercall.store.Operations.Operation;
import org.aftercall.store.Undone;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `undo`: takes an operation back, the latest unless one is named. Itself an operation.
@CommandLine.Command(name = "undo")
final class Undo implements Command {
    private static final Set<String> PASSED_OVER =
            Set.of(Intent.UNDO, Intent.FORGET, ClashGuard.CLAIM, ExportRecord.EXPORT);
    private static final int PAGE = 50;

    @Parameters(paramLabel = "OPERATION", arity = "0..1", descriptionKey = "operation")
    @Nullable
    String operation;

    @Override
    public Answer run(Session session) {
        Operations operations = session.store().operations();
        Operation undone = operation == null ? latest(operations) : named(operations, operation);
        Undone done = session.store().undo(undone.id(), Session.newOperation(), session.user());
        Words words = session.words();
        String what = words.intent(undone.intent().kind(), undone.intent().arguments());
        var json = Json.object()
                .with("operation", done.saved().operation().value())
                .with("undone", undone.id().value())
                .with("what", what)
                .with("rows", done.saved().rows())
                .with(
                        "kept",
                        done.kept().stream().map(kept -> json(words, kept)).toList())
                .with("went", done.went().stream().map(Undo::json).toList());
        return Answer.saved(done.saved().operation(), json, out -> {
            out.println(words.say("cli.undo.done", what));
            words.counted(done.counts()).forEach(out::println);
            Columns lines = new Columns();
            done.kept().stream()
                    .map(kept -> List.of(kept.label(), words.kept(kept.reason())))
                    .distinct()
                    .forEach(each -> lines.line(each.getFirst(), each.getLast()));
            lines.print(out, 2);
        });
    }

    private static Operation named(Operations operations, String id) {
        return Ids.read(id)
                .flatMap(uuid -> operations.find(new OperationId(uuid)))
                .orElseThrow(() -> new Refused("undo.unknown", id));
    }

    /// The newest that stands, is not itself an undo, and changed more than who is on the telephone or what left the
    /// book: said again and again, it walks back.
    private static Operation latest(Operations operations) {
        for (int offset = 0; ; offset += PAGE) {
            List<Operation> page = operations.latest(offset, PAGE);
            for (Operation each : page) {
                if (!each.undone() && !PASSED_OVER.contains(each.intent().kind())) {
                    return each;
                }
            }
            if (page.size() < PAGE) {
                throw new Refused("undo.nothing");
            }
        }
    }

    private static Json.Members json(Undone.Went went) {
        return Json.object()
                .with("row", went.row())
                .with("entity", went.entity())
                .with("label", went.label());
    }

    private static Json.Members json(Words words, Undone.Kept kept) {
        return Json.object()
                .with("row", kept.row())
                .with("entity", kept.entity())
                .with("field", kept.field())
                .with("label", kept.label())
                .with("reason", kept.reason())
                .with("sentence", words.kept(kept.reason()));
    }
}
