"""Adds the vCards of a file to a new address book of Evolution Data Server; see src/docs/benchmarks.md.

    dbus-run-session -- python3 evolution.py FILE.vcf AT_ONCE

AT_ONCE is how many cards are handed over in one call. Wants evolution-data-server, python3-gi and gir1.2-ebook-1.2, and
HOME, XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_CACHE_HOME in an empty folder. Says how many cards are there afterwards, the
time by the clock, and the CPU time of the servers and of this program.
"""
import os
import sys
import time

import gi

gi.require_version("EBook", "1.2")
gi.require_version("EBookContacts", "1.2")
gi.require_version("EDataServer", "1.2")
from gi.repository import EBook, EBookContacts, EDataServer

END = "END:VCARD\r\n"
ANYBODY = '(contains "x-evolution-any-field" "")'


def cards(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [card + END for card in file.read().split(END) if card.strip()]


def cpu(pid):
    with open(f"/proc/{pid}/stat") as file:
        times = file.read().rsplit(")", 1)[1].split()
    return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")


def servers():
    found = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/cmdline") as file:
                if "evolution-addressbook" in file.read():
                    found[pid] = cpu(pid)
        except OSError:
            pass  # it has ended
    return found


def book():
    registry = EDataServer.SourceRegistry.new_sync(None)
    source = EDataServer.Source.new_with_uid("bench", None)
    source.get_extension(EDataServer.SOURCE_EXTENSION_ADDRESS_BOOK).set_backend_name("local")
    source.set_display_name("bench")
    source.set_parent("local-stub")
    registry.commit_source_sync(source, None)
    time.sleep(1)
    return EBook.BookClient.connect_sync(registry.ref_source("bench"), 10, None)


def main(path, at_once):
    client = book()
    before, own, start = servers(), time.process_time(), time.time()
    read = cards(path)
    for first in range(0, len(read), at_once):
        some = [EBookContacts.Contact.new_from_vcard(card) for card in read[first : first + at_once]]
        client.add_contacts_sync(some, EBookContacts.BookOperationFlags.NONE, None)
    seconds, own, after = time.time() - start, time.process_time() - own, servers()
    there = len(client.get_contacts_uids_sync(ANYBODY, None)[1])
    served = sum(after.values()) - sum(before.get(pid, 0) for pid in after)
    print(f"{there} cards, {seconds:.1f} s, servers {served:.1f} CPU-s, this program {own:.1f} CPU-s")


main(sys.argv[1], int(sys.argv[2]))
