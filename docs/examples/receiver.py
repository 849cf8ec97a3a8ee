#!/usr/bin/env python3
"""A receiver of webhooks: says in a chat what becomes of stories.

    ./backstory webhook add chat http://127.0.0.1:9000/       # prints the secret
    SECRET=whsec_… CHAT=https://hooks.chat.example/… python3 receiver.py

CHAT is an incoming webhook as Slack, Mattermost and others have it: {"text": "a line"} is posted there.
Without it, lines are printed. Python's standard library is all it needs.
"""
import base64
import hashlib
import hmac
import json
import os
import time
import urllib.request
from collections import OrderedDict
from http.server import BaseHTTPRequestHandler, HTTPServer

SECRET = base64.b64decode(os.environ["SECRET"].removeprefix("whsec_"))
CHAT = os.environ.get("CHAT", "")
TOLERANCE = 5 * 60  # seconds; an older message may be one that somebody recorded
LONGEST = 1 << 20

seen = OrderedDict()  # a message comes again where our answer was lost


def is_signed(headers, body):
    message, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > TOLERANCE:
        return False
    signed = b".".join([message.encode(), timestamp.encode(), body])
    wanted = base64.b64encode(hmac.new(SECRET, signed, hashlib.sha256).digest()).decode()
    given = headers.get("webhook-signature", "").split()
    return any(hmac.compare_digest("v1," + wanted, it) for it in given)


def line(message):
    """What is said of a message; None for nothing. Headlines are words of others: no markup of theirs."""
    story = message["data"]
    if message["type"] == "story.withdrawn":
        return "Withdrawn: story " + story["id"]
    if message["type"] not in ("story.published", "story.changed"):
        return None
    headline = story["headline"].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    what = "; ".join(change["what"] for change in story["changes"])
    where = story.get("url", story["path"])
    return "%s: %s%s %s" % (
        "New" if message["type"] == "story.published" else "Updated",
        headline,
        " (" + what + ")" if what else "",
        where,
    )


def say(text):
    if not CHAT:
        print(text, flush=True)
        return
    body = json.dumps({"text": text}).encode()
    request = urllib.request.Request(CHAT, body, {"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=8).close()


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        body = self.rfile.read(int(length)) if length.isdigit() and int(length) <= LONGEST else b""
        if not is_signed(self.headers, body):
            self.answer(401)
            return
        message = self.headers["webhook-id"]
        if message not in seen:
            text = line(json.loads(body))
            try:
                if text:
                    say(text)
            except OSError:
                self.answer(503)  # it comes again
                return
            seen[message] = True
            if len(seen) > 10_000:
                seen.popitem(last=False)
        self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = HTTPServer(("127.0.0.1", int(os.environ.get("PORT", "9000"))), Receiver)
    print("listening at http://127.0.0.1:%d/" % server.server_port, flush=True)
    server.serve_forever()
