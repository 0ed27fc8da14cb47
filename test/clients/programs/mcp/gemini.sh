# Connects to the server of a project's settings.
set -eu
mkdir -p .gemini
cat > .gemini/settings.json <<EOF
{"security": {"folderTrust": {"enabled": false}}, "mcpServers": {"almirant": {
  "httpUrl": "$ALMIRANT_URL/mcp",
  "headers": {"Authorization": "Bearer $ALMIRANT_API_KEY"}
}}}
EOF
GEMINI_CLI_TRUST_WORKSPACE=true gemini mcp list 2>&1 | tee list.txt
grep -q 'almirant.*Connected' list.txt
