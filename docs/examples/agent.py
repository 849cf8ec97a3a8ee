#!/usr/bin/env python3
"""Answers a question from the stories of a site: a language model with the tools of /mcp.

    python3 agent.py "Why was the Calder Bridge closed?"

SITE is the address of the site, TOKEN a token for it if it is closed; MODEL_URL is any endpoint that
speaks OpenAI's protocol (Ollama's unless said), MODEL the name of a model there that can call tools.
Python's standard library is all it needs.
"""
import json
import os
import sys
import urllib.request

SITE = os.environ.get("SITE", "http://localhost:8080")
TOKEN = os.environ.get("TOKEN", "")
MODEL_URL = os.environ.get("MODEL_URL", "http://localhost:11434/v1")
MODEL = os.environ.get("MODEL", "qwen3")
MOST_STEPS = 8


def post(url, body, token=""):
    headers = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    if token:
        headers["Authorization"] = "Bearer " + token
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.load(answer)


def site(method, params):
    message = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    answer = post(SITE + "/mcp", message, TOKEN)
    if "error" in answer:
        raise SystemExit("the site says: " + answer["error"]["message"])
    return answer["result"]


def call(name, arguments):
    result = site("tools/call", {"name": name, "arguments": arguments})
    return "\n".join(part["text"] for part in result["content"])


def main(question):
    begun = site("initialize", {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "example", "version": "1"},
    })
    tools = [
        {"type": "function", "function": {
            "name": tool["name"],
            "description": tool["description"],
            "parameters": tool["inputSchema"],
        }}
        for tool in site("tools/list", {})["tools"]
    ]
    messages = [
        {"role": "system", "content": begun["instructions"]},
        {"role": "user", "content": question},
    ]
    for _ in range(MOST_STEPS):
        asked = {"model": MODEL, "messages": messages, "tools": tools}
        said = post(MODEL_URL + "/chat/completions", asked)["choices"][0]["message"]
        messages.append(said)
        if not said.get("tool_calls"):
            print(said["content"])
            return
        for wanted in said["tool_calls"]:
            function = wanted["function"]
            print("->", function["name"], function["arguments"], file=sys.stderr)
            messages.append({
                "role": "tool",
                "tool_call_id": wanted["id"],
                "content": call(function["name"], json.loads(function["arguments"] or "{}")),
            })
    raise SystemExit("no answer after %d steps" % MOST_STEPS)


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]) or "What are the latest stories?")
