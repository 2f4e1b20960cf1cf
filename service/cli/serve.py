"""`kemas serve`: the HTTP interface on this machine."""

from __future__ import annotations

import click

from service.cli.speech import Said, SpokenCommand, SpokenOption

_LOCAL = ("127.0.0.1", "localhost", "::1")
_OPEN_DOOR = Said(
    "Peringatan: server akan terbuka bagi siapa pun yang dapat mencapai {host}; "
    "Kemas belum memiliki akun. Pakai 127.0.0.1 kecuali jaringannya tepercaya.",
    "Warning: the server will be open to anybody who can reach {host}; "
    "Kemas has no accounts yet. Use 127.0.0.1 unless the network is trusted.",
)
_LISTENING = Said(
    "Kemas berjalan di {address} (uraian API: {address}/openapi.json). "
    "Tekan Ctrl+C untuk berhenti.",
    "Kemas is running at {address} (its API: {address}/openapi.json). Press Ctrl+C to stop.",
)


@click.command(
    cls=SpokenCommand,
    said=Said("Jalankan antarmuka HTTP di komputer ini.", "Run the HTTP interface."),
)
@click.option(
    "--host",
    cls=SpokenOption,
    metavar="H",
    said=Said(
        "Alamat yang didengarkan; juga dari KEMAS_HOST, jika tidak 127.0.0.1.",
        "The address to listen on; also from KEMAS_HOST, else 127.0.0.1.",
    ),
)
@click.option(
    "--port",
    cls=SpokenOption,
    type=click.IntRange(0, 65535),
    metavar="P",
    said=Said(
        "Porta; juga dari KEMAS_PORT, jika tidak 8000; 0 memilih yang bebas.",
        "The port; also from KEMAS_PORT, else 8000; 0 picks a free one.",
    ),
)
def serve(host: str | None, port: int | None) -> None:
    """Serve until interrupted."""
    from service.api.server import listen, run_server
    from service.cli.place import settings

    chosen = settings(host=host, port=port)
    if chosen.host not in _LOCAL:
        click.echo(_OPEN_DOOR.now().format(host=chosen.host), err=True)
    with listen(chosen.host, chosen.port) as door:
        shown = f"[{chosen.host}]" if ":" in chosen.host else chosen.host
        address = f"http://{shown}:{door.getsockname()[1]}"
        click.echo(_LISTENING.now().format(address=address), err=True)
        run_server(chosen, door)
