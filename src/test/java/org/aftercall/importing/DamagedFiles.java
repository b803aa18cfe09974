package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.aftercall.model.Refused;

/// Files of one kind that something has damaged: each reads to its end or is refused with a sentence, and every row is
/// in one class.
final class DamagedFiles {
    /// Reads and rehearses one file.
    interface Rehearsing {
        Counts counts(byte[] file) throws Exception;
    }

    private final Damage damage;
    private final Rehearsing rehearsing;

    DamagedFiles(Damage damage, Rehearsing rehearsing) {
        this.damage = damage;
        this.rehearsing = rehearsing;
    }

    void each(int files, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < files; i++) {
            try {
                Counts counts = rehearsing.counts(damage.next(random));
                assertThat(counts.fresh()
                                + counts.updated()
                                + counts.same()
                                + counts.possibleDuplicates()
                                + counts.rejected()
                                + counts.empty())
                        .isEqualTo(counts.read());
            } catch (Refused refused) {
                assertThat(refused.problem().key()).matches("(file|msg|pst|mail|ldif|folder|json|reader)\\..*");
            } catch (Throwable e) {
                throw new AssertionError("file " + i + " of seed " + seed, e);
            }
        }
    }
}
